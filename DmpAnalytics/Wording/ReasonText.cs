using System.Text.RegularExpressions;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>
/// A reason as sentences: what is missing, with the measure, dates and cover it names, and what would answer the
/// question. Never a code.
/// </summary>
public static partial class ReasonText
{
    private const string Area = "Reasons";

    /// <summary>Rule 2: a level is carried this long.</summary>
    private const int CarriedMonths = 24;

    /// <summary>Both sentences.</summary>
    public static string Of(Reason reason, ReferenceData reference, Language language) =>
        $"{Sentence(reason, reference, language)} {Remedy(reason.Code, language)}";

    /// <summary>What is missing. The fullest sentence whose every place the reason can fill.</summary>
    public static string Sentence(Reason reason, ReferenceData reference, Language language)
    {
        var code = Code.Of(reason.Code);
        string?[] texts =
        [
            reason.Measure is { } measure ? reference.FindMeasure(measure)?.Name.In(language) : null,
            reason.At is { } at ? Formats.Date(at, language) : null,
            reason.Known is { } known ? Formats.Date(known, language) : null,
            reason.Cover is > 0 and var cover ? Formats.Value(cover, Measure.PercentUnit, language) : null,
            reason.Year is { } year ? Formats.Year(year) : null,
            reason.Since is { } since ? Formats.Date(since, language) : null,
        ];

        // Some refuse a figure sooner than a level itself does: growth any that is carried, shares after a year.
        var isWithinCarry = reason is { Code: ReasonCode.NoRecentFigure, Known: { } last, At: { } asked } && last.AddMonths(CarriedMonths) >= asked;
        foreach (var key in (string[])[isWithinCarry ? code + ".sooner" : "", code + ".full", code + ".cover", code + ".known"])
        {
            if (Words.Find(Area, key, language) is { } full && CanFill(full, texts))
                return string.Format(Words.Culture(language), full, [.. texts]);
        }

        return Words.Get(Area, code, language);
    }

    /// <summary>What would answer.</summary>
    public static string Remedy(ReasonCode code, Language language) => Words.Get(Area, Code.Of(code) + ".remedy", language);

    private static bool CanFill(string text, string?[] texts) =>
        Place().Matches(text).All(match => texts[match.Groups[1].ValueSpan[0] - '0'] is not null);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
