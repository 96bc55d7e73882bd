using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>What a report is about, spelled out.</summary>
internal static class DocumentFacts
{
    public static string Field(LiveField field, ResolvedQuestion question, FillingDesk desk)
    {
        var language = desk.Language;
        return field switch
        {
            LiveField.Programme => question.Programme.Name.Set(language),
            LiveField.Scope => question.Scope?.Name.Set(language) ?? desk.Text("scope.none"),
            LiveField.Region => question.Region?.Name.Set(language) ?? desk.Text("region.none"),
            LiveField.Period => Wording.Formats.Span(new(question.From, question.To), language),
            LiveField.At => Wording.Formats.Date(question.At.Last, language),
            LiveField.Denominator => Lower(Words.Get("Charts", "stock." + Code.Of(question.Denominator), language), language),
            LiveField.Prices => QuestionText.Prices(question, language),
            LiveField.Known => QuestionText.Known(question, language),
            LiveField.Data => Version(desk),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
    }

    /// <summary>Every filter with its value, the dates, the data version.</summary>
    public static ImmutableArray<Definition> Of(ResolvedQuestion question, FillingDesk desk) =>
    [
        .. Enum.GetValues<LiveField>().Select(field => Fact(field, question, desk)),
        .. Made(desk),
    ];

    /// <summary>Of a report whose programme is not there.</summary>
    public static ImmutableArray<Definition> Made(FillingDesk desk) => [new(desk.Text("fact.made"), Wording.Formats.Date(desk.Edition.Today, desk.Language))];

    public static string Version(FillingDesk desk) => Words.Format(
        "Quote", "data_version", desk.Language, Wording.Formats.Number(desk.Edition.Data, desk.Language), Wording.Formats.Date(desk.Edition.Day, desk.Language));

    private static Definition Fact(LiveField field, ResolvedQuestion question, FillingDesk desk) =>
        new(desk.Text("field." + Code.Of(field)), Field(field, question, desk));

    private static string Lower(string text, Language language) => char.ToLower(text[0], Words.Culture(language)) + text[1..];
}
