using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>One published figure to be quoted, with the page it stands on.</summary>
public static class FigureQuotation
{
    /// <remarks>
    /// <paramref name="root"/>: scheme and host of the addresses, without a slash at the end.
    /// </remarks>
    public static Quotation Of(Figure figure, ReferenceData reference, Edition edition, Language language, string root)
    {
        var programme = reference.FindProgramme(figure.Programme)?.Name.Set(language) ?? figure.Programme;
        var measure = reference.FindMeasure(figure.Measure)?.Name.Set(language) ?? figure.Measure;
        var scope = figure.Scope is { } id
            ? reference.Scopes.FirstOrDefault(item => item.Programme == figure.Programme && item.Id == id)?.Name.Set(language)
            : null;
        var region = figure.Region is { } place ? reference.FindRegion(place)?.Name.Set(language) : null;
        var doubt = Wording.Formats.Qualifier(figure.Qualifier, language);
        var value = Wording.Formats.Published(figure, language);
        var path = AppUrls.Figure(figure.Id);
        return new()
        {
            Kind = QuotationKind.Figures,
            Id = figure.Id,
            Language = language,
            Title = Words.Format(
                "Quote",
                "number",
                language,
                Words.Format("Quote", "number.about", language, measure, programme, Wording.Formats.Period(figure.Period, figure.Precision, language)),
                doubt.Length == 0 ? value : $"{value} ({doubt})"),
            About = string.Join(", ", new[] { scope, region }.OfType<string>()),
            Caveats = figure.Note.IsEmpty ? [] : [figure.Note.Set(language)],
            Sources = reference.FindSource(figure.Source) is { } source ? [source] : [],
            Locator = LocatorText.Of(figure.Locator, language),
            Question = new() { Programme = figure.Programme },
            Link = root + AppUrls.WithQuestion(path, new(), language),
            FrozenLink = root + AppUrls.WithQuestion(path, new() { Data = edition.Data }, language),
            Edition = edition,
            Data = new(
                ["figure", "programme", "measure", "scope", "region", "period", "precision", "value", "unit", "qualifiers", "rank", "status", "source", "locator", "note"],
                [
                    [
                        figure.Id, figure.Programme, figure.Measure, figure.Scope, figure.Region, figure.Period.Text, Code.Of(figure.Precision), figure.Value,
                        figure.Unit, Code.Of(figure.Qualifier), Code.Of(figure.Rank), string.Join(' ', figure.Status.Codes()), figure.Source, figure.Locator,
                        figure.Note.In(language),
                    ],
                ]),
            Definitions = [new(measure, Wording.Formats.Unit(figure.Unit, language))],
        };
    }
}
