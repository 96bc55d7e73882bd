using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>A published statement in words, and the names by which statements and sources are told apart.</summary>
public static class FigureText
{
    private const string Area = "Lists";

    /// <summary><c>Selon Cour des comptes : DMP, dossiers vides, juin 2012 : 89 500 dossiers.</c> Perimeter and place follow the measure.</summary>
    public static string Sentence(Figure figure, ReferenceData reference, Language language) => Words.Format(
        Area,
        "sentence",
        language,
        reference.FindSource(figure.Source)?.Publisher ?? figure.Source,
        reference.FindProgramme(figure.Programme)?.Name.Set(language) ?? figure.Programme,
        What(figure, reference, language),
        Formats.Period(figure.Period, figure.Precision, language),
        Value(figure, language));

    /// <summary>The value as published with its doubt: <c>env. 158 000 dossiers</c>.</summary>
    public static string Value(Figure figure, Language language)
    {
        var doubt = Formats.Qualifier(figure.Qualifier, language);
        var value = Formats.Published(figure, language);
        return doubt.Length == 0 ? value : $"{doubt} {value}";
    }

    /// <summary>The measure, with perimeter and place where it has them.</summary>
    public static string What(Figure figure, ReferenceData reference, Language language)
    {
        var measure = reference.FindMeasure(figure.Measure)?.Name.Set(language) ?? figure.Measure;
        string?[] narrower = [ScopeOf(figure, reference, language), figure.Region is { } region ? Place(region, reference, language) : null];
        var within = string.Join(", ", narrower.OfType<string>());
        return within.Length == 0 ? measure : Words.Format(Area, "what", language, measure, within);
    }

    /// <summary>The name of a figure's perimeter; null for the whole programme.</summary>
    public static string? ScopeOf(Figure figure, ReferenceData reference, Language language)
    {
        var file = reference.FindMeasure(figure.Measure)?.File;
        return figure.Scope is not { } id ? null : Find(reference, scope => scope.Id == id && scope.Programme == figure.Programme && scope.File == file)
            ?? Find(reference, scope => scope.Id == id) ?? id;

        string? Find(ReferenceData all, Func<Scope, bool> which) => all.Scopes.FirstOrDefault(which)?.Name.Set(language);
    }

    public static string Place(string region, ReferenceData reference, Language language) => reference.FindRegion(region)?.Name.Set(language) ?? region;

    public static string Rank(Rank rank, Language language) => Words.Get(Area, "rank." + Code.Of(rank), language);

    /// <summary>Exact is said too, unlike beside a number.</summary>
    public static string Qualifier(Qualifier qualifier, Language language) => Words.Get(Area, "qualifier." + Code.Of(qualifier), language);

    public static string Precision(Precision precision, Language language) => Words.Get(Area, "precision." + Code.Of(precision), language);

    /// <summary>A rule of the order by which one figure stands: why the other gave way.</summary>
    public static string Why(SetAside? why, Language language) => why is { } reason ? LineageText.Why(reason, language) : Words.Get(Area, "stands", language);

    /// <summary>A difference with its sign: <c>+2 000 dossiers</c>, <c>−26 000 000 €</c>.</summary>
    public static string Difference(decimal difference, string unit, Language language) =>
        (difference > 0 ? "+" : "") + Formats.Value(difference, unit, language);

    public static string Percent(decimal percent, Language language)
    {
        var rounded = decimal.Round(percent, 2, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + Formats.Value(rounded, Measure.PercentUnit, language);
    }

    /// <summary>The title of a source, ours in square brackets.</summary>
    public static string Title(Source source) => source.TitleIsOurs ? $"[{source.Title}]" : source.Title;

    public static string Facet(FigureFacet facet, Language language) => Words.Get(Area, "facet." + Code.Of(facet), language);

    public static string Facet(SourceFacet facet, Language language) => Words.Get(Area, "facet." + Code.Of(facet), language);

    /// <summary>What a value of a facet is called; a perimeter as that of the first programme chosen that has it.</summary>
    public static string Value(FigureFacet facet, string value, FigureFilter filter, ReferenceData reference, Language language) => (facet, value) switch
    {
        (_, FigureFilter.None) => Words.Get(Area, $"none.{Code.Of(facet)}", language),
        (FigureFacet.Programme, _) => reference.FindProgramme(value)?.Name.Set(language) ?? value,
        (FigureFacet.Measure, _) => reference.FindMeasure(value)?.Name.Set(language) ?? value,
        (FigureFacet.Scope, _) => (reference.Scopes.FirstOrDefault(scope => scope.Id == value && filter.Of(FigureFacet.Programme).Contains(scope.Programme))
            ?? reference.Scopes.FirstOrDefault(scope => scope.Id == value))?.Name.Set(language) ?? value,
        (FigureFacet.Region, _) => Place(value, reference, language),
        (FigureFacet.SourceKind, _) => Words.Get("Lineage", "source." + value, language),
        (FigureFacet.Source, _) => reference.FindSource(value) is { } source ? $"{source.Publisher}, {Title(source)}" : value,
        (FigureFacet.Rank, _) => Words.Get(Area, "rank." + value, language),
        (FigureFacet.Qualifier, _) => Words.Get(Area, "qualifier." + value, language),
        (FigureFacet.Status, _) => Words.Get("Units", "status." + value, language),
        _ => value,
    };

    public static string Value(SourceFacet facet, string value, Language language) => (facet, value) switch
    {
        (_, FigureFilter.None) => Words.Get(Area, "none.stated", language),
        (SourceFacet.SourceKind, _) => Words.Get("Lineage", "source." + value, language),
        (SourceFacet.Language, _) => LanguageName(value, language),
        _ => value,
    };

    /// <summary>A language by its ISO 639-1 code.</summary>
    public static string LanguageName(string code, Language language) => Words.Find(Area, "language." + code, language) ?? code.ToUpperInvariant();

    /// <summary>What of an address was left out, as a sentence; a long value is cut.</summary>
    public static string Ignored(Problem problem, Language language)
    {
        var value = problem.Value.Length <= 60 ? problem.Value : problem.Value[..60] + "…";
        var name = problem.Parameter.Length <= 60 ? problem.Parameter : problem.Parameter[..60] + "…";
        return problem.Code is ProblemCode.UnknownParameter
            ? Words.Format(Area, "ignored.parameter", language, name)
            : Words.Format(Area, "ignored." + Code.Of(problem.Code), language, ParameterName(problem.Parameter, language), value);
    }

    public static string Count(int count, Language language) => Formats.Number(count, language);

    /// <summary>A size in bytes.</summary>
    public static string Size(long bytes, Language language) => Words.Format(Area, "bytes", language, Formats.Number(bytes, language));

    /// <summary>The day and time of an act, in UTC.</summary>
    public static string Moment(DateTimeOffset at, Language language) => Words.Format(
        Area, "moment", language, Formats.Date(DateOnly.FromDateTime(at.UtcDateTime), language), at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string ParameterName(string parameter, Language language) =>
        Words.Find(Area, "facet." + parameter, language) ?? Words.Get(Area, "parameter." + parameter, language);
}
