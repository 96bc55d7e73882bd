using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Sources;

/// <summary>A line of sources.csv.</summary>
internal static class SourceRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("id", FieldForm.NewId),
        ImportField.Required("title"),
        ImportField.Flag("title_is_ours"),
        ImportField.Required("publisher"),
        ImportField.Code<SourceKind>("kind", isRequired: true),
        ImportField.Optional("published", FieldForm.Period),
        ImportField.Optional("url", FieldForm.Address),
        ImportField.Optional("language", FieldForm.Language),
        ImportField.Optional("note_fr"),
        ImportField.Optional("note_en"),
        ImportField.Extra("origin", FieldForm.Id),
        ImportField.Extra("accessed", FieldForm.Period),
        ImportField.Extra("licence"),
    ];

    public static Source? Read(Row row, Draft draft)
    {
        var id = row.NewId("id");
        if (id is not null) draft.SourceIds.Add(id);
        var title = row.Required("title");
        var titleIsOurs = row.Flag("title_is_ours");
        var publisher = row.Required("publisher");
        var kind = row.Code<SourceKind>("kind");
        var published = row.OptionalPeriod("published");
        var url = row.OptionalUrl("url");
        var language = row.OptionalLanguage("language");
        var note = row.OptionalTexts("note");
        var origin = row.OptionalReference("origin");
        var accessed = row.OptionalPeriod("accessed");

        if (!row.IsClean || id is null || title is null || publisher is null || kind is null) return null;
        return new Source(id, title, publisher, kind.Value)
        {
            TitleIsOurs = titleIsOurs,
            Published = published,
            Url = url,
            PublishedIn = language,
            Origin = origin,
            Accessed = accessed,
            Licence = row.Optional("licence"),
            Note = note,
        };
    }
}
