using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>The words of a calculation: what an input is, what a figure does in it, why another was set aside.</summary>
public static class LineageText
{
    private const string Area = "Lineage";

    /// <summary>A stock is named by its measure, everything else by what it is to the formula.</summary>
    public static string Name(Input input, ReferenceData reference, Language language) =>
        input.Role is InputRole.Stock or InputRole.Reached && input.Result.Measure is { } measure && reference.FindMeasure(measure) is { } found
            ? found.Name.Set(language)
            : Role(input.Role, language);

    public static string Role(InputRole role, Language language) => Words.Get(Area, "role." + Code.Of(role), language);

    public static string Role(FigureRole role, Language language) => Words.Get(Area, "figure." + Code.Of(role), language);

    public static string Why(SetAside why, Language language) => Words.Get(Area, "aside." + Code.Of(why), language);

    public static string Kind(SourceKind kind, Language language) => Words.Get(Area, "source." + Code.Of(kind), language);

    public static string Kind(TargetKind kind, Language language) => Words.Get(Area, "target." + Code.Of(kind), language);

    /// <summary>What a figure counts for in a result of a unit, and on which days; null where it is simply the value.</summary>
    public static string? Contribution(FigureUse use, string unit, Language language)
    {
        if (use.Role is FigureRole.Confirms or FigureRole.Total) return null;
        var unitOfUse = Money.IsCurrency(unit) ? unit : use.Figure.Unit;
        if (use.Role is not (FigureRole.Remainder or FigureRole.Cut or FigureRole.Scaled) && use.Contribution == use.Figure.Value && unitOfUse == use.Figure.Unit) return null;
        var counts = $"{Words.Get(Area, "column.contribution", language)} {Formats.Value(use.Contribution, unitOfUse, language)}";
        return use.Span is { } span ? $"{counts} ({Formats.Span(span, language)})" : counts;
    }

    /// <summary><c>Sum of 1,654 of 1,667 establishments</c>, for a figure that nobody published as such.</summary>
    public static string Summed(SummedPlaces places, Language language) =>
        places.Counted == places.Of
            ? Words.Format(Area, "summed.all", language, Formats.Number(places.Of, language))
            : Words.Format(Area, "summed", language, Formats.Number(places.Counted, language), Formats.Number(places.Of, language));
}
