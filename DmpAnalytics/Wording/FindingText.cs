using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>
/// A finding as a sentence, and what its rule looks for. The sentence of a rule is the text <c>{rule}.finding</c>: place {0} is
/// what it is about, the others are the finding's terms in their order.
/// </summary>
public static class FindingText
{
    private const string Area = "Checks";
    private const int MostListed = 6;

    /// <summary>The least that is shown of a share.</summary>
    private const decimal LeastPercent = 0.01m;

    /// <summary>What the rule is called.</summary>
    public static string Name(string rule, Language language) => Words.Get(Area, rule, language);

    /// <summary>What the rule looks for, and why it matters.</summary>
    public static string Meaning(string rule, Language language) => Words.Get(Area, rule + ".meaning", language);

    public static string Severity(FindingSeverity severity, Language language) => Words.Get(Area, "severity." + Code.Of(severity), language);

    public static string Sentence(Finding finding, ReferenceData reference, Language language) =>
        Words.Format(
            Area,
            finding.Rule + ".finding",
            language,
            [Subject(finding, reference, language), .. finding.Terms.Select(term => Text(term, finding, reference, language))]);

    /// <summary>The measure, with its perimeter and place where it has them.</summary>
    public static string Subject(Finding finding, ReferenceData reference, Language language)
    {
        var measure = finding.Measure is { } id ? reference.FindMeasure(id)?.Name.In(language) ?? id : "";
        string?[] narrower = [finding.Scope is { } scope ? Scope(scope, finding, reference, language) : null, Region(finding.Region, reference, language)];
        var within = string.Join(Words.Get(Area, "within", language), narrower.OfType<string>());
        return within.Length == 0 ? measure : Words.Format(Area, "subject", language, measure, within);
    }

    private static string Text(Term term, Finding finding, ReferenceData reference, Language language) => term switch
    {
        Term.Amount amount => Amount(amount, language),
        Term.Number number => Formats.Number(decimal.Round(number.Value, 1), language),
        Term.Day day => Formats.Date(day.Date, language),
        Term.Time time => Formats.Period(time.Period, time.Precision, language),
        Term.Span span => Formats.Span(span.Days, language),
        Term.Publication publication => Publication(publication.Source, reference, language),
        Term.Perimeters perimeters => List(perimeters.Ids.Select(scope => Scope(scope, finding, reference, language)).ToList(), language),
        Term.Places places => List(places.Ids.Select(region => Region(region, reference, language)!).ToList(), language),
        Term.Promise promise => LineageText.Kind(promise.Kind, language),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, null),
    };

    private static string Amount(Term.Amount amount, Language language)
    {
        var doubt = Formats.Qualifiers(amount.Qualifiers, language);
        var value = amount is { Unit: Measure.PercentUnit, Value: > 0 and < LeastPercent / 2 }
            ? Words.Format(Area, "under", language, Formats.Value(LeastPercent, amount.Unit, language))
            : Formats.Value(amount.Value, amount.Unit, language);
        return doubt.Length == 0 ? value : $"{doubt} {value}";
    }

    private static string Publication(string id, ReferenceData reference, Language language)
    {
        if (reference.FindSource(id) is not { } source) return id;
        return source.Published is { } published
            ? Words.Format(Area, "publication", language, source.Publisher, Formats.Period(published, language))
            : Words.Format(Area, "undated", language, source.Publisher, source.TitleIsOurs ? $"[{source.Title}]" : source.Title);
    }

    private static string Scope(string id, Finding finding, ReferenceData reference, Language language)
    {
        var file = finding.Measure is { } measure ? reference.FindMeasure(measure)?.File : null;
        return reference.Scopes.FirstOrDefault(scope => scope.Id == id && scope.Programme == finding.Programme && scope.File == file)?.Name.In(language)
            ?? id;
    }

    private static string? Region(string? id, ReferenceData reference, Language language) =>
        id is null ? null : reference.FindRegion(id)?.Name.In(language) ?? id;

    private static string List(List<string> names, Language language) =>
        names.Count <= MostListed
            ? string.Join(", ", names)
            : Words.Format(
                Area, "and_more", language, string.Join(", ", names.Take(MostListed - 1)), Formats.Number(names.Count - MostListed + 1, language));
}
