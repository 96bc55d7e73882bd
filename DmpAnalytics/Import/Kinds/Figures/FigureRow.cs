using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Figures;

/// <summary>A line of dossiers.csv, spend.csv, connections.csv, usage.csv, or of any file with their columns.</summary>
internal static class FigureRow
{
    /// <summary>The published files, each with measures of its own.</summary>
    public static readonly ImmutableArray<string> FileNames = ["dossiers.csv", "spend.csv", "connections.csv", "usage.csv"];

    private static readonly ImmutableArray<string> Precisions =
        [Code.Of(Precision.Day), Code.Of(Precision.Month), Code.Of(Precision.Quarter), Code.Of(Precision.Year)];

    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("programme", FieldForm.Id),
        ImportField.Required("measure", FieldForm.Id),
        ImportField.Required("period", FieldForm.Period),
        ImportField.Word("precision", isRequired: false, Precisions),
        ImportField.Required("value", FieldForm.Number),
        ImportField.Required("unit"),
        ImportField.Code<Qualifier>("qualifier", isRequired: true),
        ImportField.Optional("scope", FieldForm.Id),
        ImportField.Optional("region", FieldForm.Id),
        ImportField.Required("source", FieldForm.Id),
        ImportField.Optional("locator"),
        ImportField.Code<Rank>("rank"),
        ImportField.Optional("note_fr"),
        ImportField.Optional("note_en"),
        ImportField.Extra("status", FieldForm.Words) with { Allowed = [.. FigureStatusExtensions.AllCodes] },
    ];

    public static Figure? Read(Row row, Draft draft)
    {
        var programme = row.Reference("programme");
        var measure = row.Reference("measure");
        var period = row.Period("period");
        var precision = ReadPrecision(row);
        var value = row.Number("value");
        var unit = row.Required("unit");
        row.CheckLimits("value", value, unit);
        var qualifier = row.Code<Qualifier>("qualifier");
        var scope = row.OptionalReference("scope");
        var region = row.OptionalReference("region");
        var source = row.Reference("source");
        var rank = row.OptionalCode<Rank>("rank") ?? Rank.Normal;
        var status = ReadStatus(row);
        var note = row.OptionalTexts("note");

        if (!row.IsClean || programme is null || measure is null || period is null || value is null || unit is null
            || qualifier is null || source is null) return null;
        return new Figure(programme, measure, scope, region, period, value.Value, unit, qualifier.Value, source)
        {
            Precision = precision ?? period.Precision,
            Locator = row.Text("locator"),
            Rank = rank,
            Status = status,
            Note = note,
            Published = row.Written("value"),
        };
    }

    private static FigureStatus ReadStatus(Row row)
    {
        if (!FigureStatusExtensions.TryParse(row.Text("status"), out var status))
            row.Report(IssueCode.NotAllowed, "status", string.Join(", ", FigureStatusExtensions.AllCodes));
        return status;
    }

    private static Precision? ReadPrecision(Row row) =>
        row.Optional("precision") is not null
        && row.OneOf("precision", Precisions) is { } code
        && Code.TryParse<Precision>(code, out var precision)
            ? precision
            : null;
}
