using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Programmes;

/// <summary>A line of programmes.csv.</summary>
internal static class ProgrammeRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("id", FieldForm.NewId),
        ImportField.Required("name_fr"),
        ImportField.Required("name_en"),
        ImportField.Required("country", FieldForm.Country),
        ImportField.Optional("operator_fr"),
        ImportField.Optional("operator_en"),
        ImportField.Optional("launched", FieldForm.Period),
        ImportField.Optional("opened", FieldForm.Period),
        ImportField.Required("currency", FieldForm.Currency),
        ImportField.Code<Denominator>("denominator"),
        ImportField.Optional("headline_at", FieldForm.Period),
        ImportField.Optional("successor", FieldForm.Id),
        ImportField.Optional("description_fr"),
        ImportField.Optional("description_en"),
        ImportField.Extra("next_expected", FieldForm.Period),
    ];

    public static Programme? Read(Row row, Draft draft)
    {
        var id = row.NewId("id");
        if (id is not null) draft.ProgrammeIds.Add(id);
        var name = row.Texts("name");
        var country = row.Country("country");
        var currency = row.Currency("currency");
        var @operator = row.OptionalTexts("operator");
        var description = row.OptionalTexts("description");
        var launched = row.OptionalPeriod("launched");
        var opened = row.OptionalPeriod("opened");
        var denominator = row.OptionalCode<Denominator>("denominator");
        var headlineAt = row.OptionalPeriod("headline_at");
        var successor = row.OptionalReference("successor");
        var nextExpected = row.OptionalPeriod("next_expected");
        if (opened is not null && launched is not null && opened.Last < launched.First)
            row.Report(IssueCode.WrongOrder, "opened", "launched", launched.Text);

        if (!row.IsClean || id is null || name is null || country is null || currency is null) return null;
        return new Programme(id, name, country, currency)
        {
            Operator = @operator,
            Description = description,
            Launched = launched,
            Opened = opened,
            Denominator = denominator,
            HeadlineAt = headlineAt,
            Successor = successor,
            NextExpected = nextExpected,
        };
    }
}
