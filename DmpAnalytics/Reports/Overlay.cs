using DmpAnalytics.Analysis;

namespace DmpAnalytics.Reports;

/// <summary>What a block or a number in text really asks: its own parameters over those of the report.</summary>
public static class Overlay
{
    /// <summary>
    /// What <paramref name="own"/> leaves out comes from <paramref name="whole"/>; but perimeter, place, denominator, target
    /// and currency belong to a programme and do not follow to another.
    /// </summary>
    public static Question Of(Question own, Question whole)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(whole);
        var kept = own.Programme is { } other && other != whole.Programme
            ? whole with { Scope = null, Region = null, Denominator = null, Target = null, Currency = null }
            : whole;
        return new()
        {
            Programme = own.Programme ?? kept.Programme,
            Scope = own.Scope ?? kept.Scope,
            Region = own.Region ?? kept.Region,
            At = own.At ?? kept.At,
            From = own.From ?? kept.From,
            To = own.To ?? kept.To,
            Every = own.Every ?? kept.Every,
            Denominator = own.Denominator ?? kept.Denominator,
            Target = own.Target ?? kept.Target,
            Prices = own.Prices ?? kept.Prices,
            Currency = own.Currency ?? kept.Currency,
            Known = own.Known ?? kept.Known,
            Data = own.Data ?? kept.Data,
            Version = own.Version,
            Bounds = own.Bounds || kept.Bounds,
            Breaks = own.Breaks || kept.Breaks,
        };
    }
}
