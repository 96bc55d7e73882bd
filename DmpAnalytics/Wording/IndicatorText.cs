using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>The names of indicators, and what each means in one line.</summary>
public static class IndicatorText
{
    private const string Area = "Indicators";

    /// <summary>The share of active dossiers is that of activated ones when these are the denominator.</summary>
    public static string Name(string indicator, Denominator denominator, Language language) =>
        (denominator == Denominator.Activated ? Words.Find(Area, indicator + ".activated", language) : null) ?? Name(indicator, language);

    public static string Name(string indicator, Language language) => Words.Get(Area, indicator, language);

    public static string Meaning(string indicator, Language language) => Words.Get(Area, indicator + ".meaning", language);
}
