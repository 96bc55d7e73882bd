using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>What is said beside a value: its doubt and how it came about.</summary>
public static class ResultText
{
    /// <summary>Qualifiers, then the basis unless the value stands as published or is a plain calculation: <c>au moins · env. · interpolé</c>.</summary>
    public static string Doubt(Result result, Language language)
    {
        var qualifiers = Formats.Qualifiers(result.Qualifiers, language);
        if (result.Basis is Basis.Reported or Basis.Derived) return qualifiers;
        var basis = Formats.Basis(result.Basis, language);
        return qualifiers.Length == 0 ? basis : $"{qualifiers} · {basis}";
    }

    /// <summary>Why a value is not put forward: the shares behind it differ, or its spend covers too little.</summary>
    public static string Pale(Result result, Language language) =>
        Words.Get("Lineage", result.Measure == MeasureIds.FedShare || result.Find(InputRole.ActiveShare) is { IsPale: true } ? "bound.share" : "bound", language);

    /// <summary>The colon of the language, with its spaces.</summary>
    public static string Colon(Language language) => language == Language.Fr ? $"{Formats.NarrowSpace}: " : ": ";
}
