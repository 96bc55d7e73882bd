using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>
/// In whose money and of which year amounts are given (rule 8). Constant prices are computed first, in the programme's own
/// currency and price index, then converted at the base year's rate; nominal amounts are converted at each year's rate.
/// A year without index or rate is a reason, never the nearest year.
/// </summary>
/// <param name="Year">The base year of constant prices; null is nominal.</param>
/// <param name="Currency">The currency asked; null is the programme's own.</param>
public sealed record PriceBasis(int? Year = null, string? Currency = null)
{
    public const string Euro = "EUR";

    /// <summary>What an amount of each year is multiplied by; null where nothing changes.</summary>
    public PriceFactors? For(Programme programme, ReferenceData reference) =>
        Year is null && (Currency is null || Currency == programme.Currency) ? null : new(this, programme, reference);
}

/// <summary>The multipliers of one programme for one price basis.</summary>
public sealed class PriceFactors(PriceBasis basis, Programme programme, ReferenceData reference)
{
    /// <summary>The multiplier of a year, or why there is none.</summary>
    public (decimal Factor, Reason? Missing) Of(int year)
    {
        var (prices, noIndex) = Prices(year);
        if (noIndex is not null) return (0, noIndex);
        var (rate, noRate) = Rate(basis.Year ?? year);
        return noRate is null ? (prices * rate, null) : (0, noRate);
    }

    private (decimal Factor, Reason? Missing) Prices(int year)
    {
        if (basis.Year is not { } baseYear || baseYear == year) return (1, null);
        if (reference.FindDeflator(programme.Country, year) is not { } then) return (0, new(ReasonCode.NoIndex) { Year = year });
        if (reference.FindDeflator(programme.Country, baseYear) is not { } now) return (0, new(ReasonCode.NoIndex) { Year = baseYear });
        return then.BaseYear == now.BaseYear ? (now.Index / then.Index, null) : (0, new(ReasonCode.NoIndex) { Year = year });
    }

    private (decimal Factor, Reason? Missing) Rate(int year)
    {
        if (basis.Currency is not { } currency || currency == programme.Currency) return (1, null);
        var own = Euros(programme.Currency, year);
        var asked = Euros(currency, year);
        return own is { } from && asked is { } to ? (from / to, null) : (0, new(ReasonCode.NoRate) { Year = year });
    }

    private decimal? Euros(string currency, int year) => currency == PriceBasis.Euro ? 1 : reference.FindRate(currency, year)?.EurPerUnit;
}
