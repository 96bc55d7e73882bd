using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>What is said beside a value: its doubt, how it came about, and its range.</summary>
public static class ResultText
{
    /// <summary>
    /// Qualifiers, the basis unless the value stands as published or is a plain calculation, the flags of the figures behind
    /// it, and that it crosses a break: <c>au moins · env. · interpolé · provisoire</c>.
    /// </summary>
    public static string Doubt(Result result, Language language)
    {
        IEnumerable<string> parts =
        [
            Qualifiers(result.Qualifiers, language),
            result.Basis is Basis.Reported or Basis.Derived ? "" : Formats.Basis(result.Basis, language),
            Formats.Status(result.Status, language),
            result.CrossesBreak ? Words.Get("Units", "crosses_break", language) : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The range where it says more than the value and its qualifier do; else empty; bare, without the word of a count.</summary>
    public static string Range(Result result, Language language, bool isBare = false)
    {
        if (!result.HasValue || Formats.Range(result, language, isBare) is not { Length: > 0 } range) return "";
        if (result is { Low: not null, High: not null }) return range;
        return (result.Low ?? result.High) == result.Value ? "" : Words.Format("Units", "open_range", language, range);
    }

    /// <summary>Why a value is not put forward: the shares behind it differ, or its spend covers too little.</summary>
    public static string Pale(Result result, Language language) => Words.Get("Lineage", IsOfShares(result) ? "bound.share" : "bound", language);

    /// <summary>The same in two words.</summary>
    public static string PaleShort(Result result, Language language) =>
        Words.Get("Lineage", IsOfShares(result) ? "bound.share.short" : "bound.short", language);

    /// <summary>The colon of the language, with its spaces.</summary>
    public static string Colon(Language language) => language == Language.Fr ? $"{Formats.NarrowSpace}: " : ": ";

    private static bool IsOfShares(Result result) => result.Measure == MeasureIds.FedShare || result.Find(InputRole.ActiveShare) is { IsPale: true };

    /// <summary>Bounds that oppose each other bound nothing.</summary>
    private static string Qualifiers(Qualifiers set, Language language)
    {
        const Qualifiers Opposed = Indicators.Results.Qualifiers.AtLeast | Indicators.Results.Qualifiers.AtMost;
        if ((set & Opposed) != Opposed) return Formats.Qualifiers(set, language);
        var both = Words.Get("Units", "both_ways", language);
        return set == Opposed ? both : $"{both} · {Formats.Qualifiers(set & ~Opposed, language)}";
    }
}
