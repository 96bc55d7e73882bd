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

    /// <summary>The currencies that amounts of a programme may be asked in: those with rates, the euro and its own.</summary>
    public static IEnumerable<string> CurrenciesFor(Programme programme, ReferenceData reference) =>
        reference.ExchangeRates.Select(rate => rate.Currency).Append(Euro).Append(programme.Currency).Distinct();

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
        var step = StepOf(year);
        return (step.Factor, step.Missing);
    }

    /// <summary>The same with the indices and rates that make it.</summary>
    public PriceStep StepOf(int year)
    {
        var step = new PriceStep(year);
        if (basis.Year is { } baseYear && baseYear != year)
        {
            if (reference.FindDeflator(programme.Country, year) is not { } then) return step with { Missing = new(ReasonCode.NoIndex) { Year = year } };
            if (reference.FindDeflator(programme.Country, baseYear) is not { } now) return step with { Missing = new(ReasonCode.NoIndex) { Year = baseYear } };
            if (then.BaseYear != now.BaseYear) return step with { Missing = new(ReasonCode.NoIndex) { Year = year } };
            step = step with { Index = then, BaseIndex = now };
        }

        if (basis.Currency is not { } currency || currency == programme.Currency) return step;
        var rateYear = basis.Year ?? year;
        var own = Rate(programme.Currency, rateYear);
        var asked = Rate(currency, rateYear);
        return own.IsKnown && asked.IsKnown
            ? step with { OwnRate = own.Rate, AskedRate = asked.Rate }
            : step with { Missing = new(ReasonCode.NoRate) { Year = rateYear } };
    }

    /// <summary>The euro has no rate and needs none.</summary>
    private (ExchangeRate? Rate, bool IsKnown) Rate(string currency, int year)
    {
        var rate = currency == PriceBasis.Euro ? null : reference.FindRate(currency, year);
        return (rate, rate is not null || currency == PriceBasis.Euro);
    }
}
