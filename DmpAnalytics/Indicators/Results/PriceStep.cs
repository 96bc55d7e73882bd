using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>
/// What an amount of one year is multiplied by: the index of the base year ÷ that of the year, × the euros for one unit of
/// the programme's currency ÷ those for one of the currency asked. What was not needed is null and counts as one.
/// </summary>
public sealed record PriceStep(int Year)
{
    public Deflator? Index { get; init; }

    public Deflator? BaseIndex { get; init; }

    public ExchangeRate? OwnRate { get; init; }

    public ExchangeRate? AskedRate { get; init; }

    /// <summary>The index or rate that there is not; the factor is then zero.</summary>
    public Reason? Missing { get; init; }

    public decimal Factor =>
        Missing is not null ? 0 : Ratio(BaseIndex?.Index, Index?.Index) * Ratio(OwnRate?.EurPerUnit, AskedRate?.EurPerUnit);

    private static decimal Ratio(decimal? above, decimal? below) => (above ?? 1) / (below ?? 1);
}
