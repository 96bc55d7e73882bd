using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Costs and rates over what the other plain parts say.</summary>
internal static class PlainIndicators
{
    public static Said Cost(RandomWorld world, DateOnly date, Denominator denominator)
    {
        var (spend, stock) = (world.PlainFlow(MeasureIds.Spend).To(date), Stock(world, date, denominator));
        var cost = Ratio(spend, stock, 1m);
        if (cost.Value is null || spend.Cover is null) return cost;

        var isCovered = date < world.PlainFlow(MeasureIds.Spend).Start || (spend.Cover.Value >= 75m && spend.LastCovered?.AddMonths(12) >= date);
        return isCovered ? cost : Said.Not(ReasonCode.NotCovered);
    }

    public static Said Rate(RandomWorld world, DateOnly date, Denominator denominator) =>
        Ratio(Stock(world, date, denominator), world.PlainStock(MeasureIds.DossiersCreated).At(date), 100m);

    private static Said Stock(RandomWorld world, DateOnly date, Denominator denominator) => denominator switch
    {
        Denominator.Created => world.PlainStock(MeasureIds.DossiersCreated).At(date),
        Denominator.Active => world.PlainActive.At(date),
        Denominator.Activated => world.PlainStock(MeasureIds.DossiersActivated).At(date),
        _ => world.PlainStock(MeasureIds.DocumentsStored).At(date),
    };

    private static Said Ratio(Said above, Said below, Fraction scale)
    {
        if ((above.Reason ?? below.Reason) is { } reason) return Said.Not(reason);
        return below.Value!.Value.IsZero ? Said.Not(ReasonCode.ZeroDenominator) : Said.Of(above.Value!.Value * scale / below.Value.Value);
    }
}
