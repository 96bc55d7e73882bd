using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 4: dossiers that hold something.</summary>
internal sealed class PlainActive(RandomWorld world)
{
    private readonly PlainStock created = world.PlainStock(MeasureIds.DossiersCreated);
    private readonly PlainStock fed = world.PlainStock(MeasureIds.DossiersFed);
    private readonly PlainShares shares = new(world);

    public IEnumerable<(DateOnly Day, int Way)> ShareWays => shares.Ways;

    public Said At(DateOnly date, bool acrossBreaks = false)
    {
        if (date <= world.Opened) return Said.Of(0m);
        if (Difference(date) is { } difference) return difference;
        if (fed.PointOn(date) is not null || !created.Points().Any()) return fed.At(date, acrossBreaks);

        var (all, share) = (created.At(date, acrossBreaks), shares.At(date, acrossBreaks));
        if (all.Reason is not null) return all;
        if (share.Reason is not null) return share;
        return Said.Of(all.Value!.Value * share.Value!.Value / 100m) with
        {
            Basis = Basis.Estimated,
            IsPale = share.IsPale,
            Range = share.Range is null ? null : new(all.Range!.Low * share.Range.Low / 100m, all.Range.High * share.Range.High / 100m),
        };
    }

    private Said? Difference(DateOnly date)
    {
        foreach (var source in world.On(MeasureIds.DossiersEmpty, date).Select(figure => figure.Source))
        {
            if (world.Said(source, MeasureIds.DossiersCreated, date) is { } some && world.Said(source, MeasureIds.DossiersEmpty, date) is { } none)
                return Minus(some, none);
        }

        return created.PointOn(date) is { } standing && world.PlainStock(MeasureIds.DossiersEmpty).PointOn(date) is { } holding
            ? Minus(standing.Figure, holding.Figure)
            : null;
    }

    private Said Minus(Figure some, Figure none)
    {
        var qualifiers = some.Qualifier.ToSet() | none.Qualifier.ToSet().Flipped();
        var value = (Fraction)some.Value - none.Value;
        return Said.Of(value) with
        {
            Qualifiers = qualifiers,
            Basis = Basis.Reported,
            Range = !world.HasOneForEachDate
                ? null
                : new(qualifiers.HasFlag(Qualifiers.AtMost) ? null : value, qualifiers.HasFlag(Qualifiers.AtLeast) ? null : value),
        };
    }
}
