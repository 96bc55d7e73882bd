using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 4: the active share, on the dates on which it is known, between them and a year after them.</summary>
internal sealed class PlainShares
{
    private readonly RandomWorld world;
    private readonly List<(DateOnly Day, Share Share)> known = [];
    private readonly List<DateOnly> breaks;

    public PlainShares(RandomWorld world)
    {
        this.world = world;
        breaks = [.. world.Breaks.Where(item => item.Measure != MeasureIds.DossiersActivated).Select(item => item.Day).Order()];
        foreach (var day in world.Figures.Select(figure => figure.Period.Last).Distinct().Order())
        {
            if (On(day) is { } share) known.Add((day, share));
        }
    }

    /// <summary>The dates on which a share is known, and from which of the ways.</summary>
    public IEnumerable<(DateOnly Day, int Way)> Ways => known.Select(item => (item.Day, item.Share.Way));

    public Said At(DateOnly date, bool acrossBreaks)
    {
        if (known.Count == 0) return Said.Not(ReasonCode.NoFigure);
        if (!known.Exists(item => item.Day <= date)) return Said.Not(ReasonCode.Unknown);

        var from = acrossBreaks ? DateOnly.MinValue : breaks.Where(day => day <= date).Append(DateOnly.MinValue).Max();
        var until = acrossBreaks ? DateOnly.MaxValue : breaks.Where(day => day > date).Append(DateOnly.MaxValue).Min();
        var near = known.Where(item => from <= item.Day && item.Day < until).ToList();
        if (!near.Exists(item => item.Day <= date)) return Said.Not(ReasonCode.Break);

        var before = near.Last(item => item.Day <= date);
        var after = near.Find(item => item.Day >= date);
        var around = near.Where(item => date.AddMonths(-12) <= item.Day && item.Day <= date.AddMonths(12)).Select(item => item.Share).ToList();
        if (after.Share is not null && before.Day.AddMonths(36) >= after.Day)
        {
            var between = PlainPoints.Between(before.Day, before.Share.Value, after.Day, after.Share.Value, date);
            return Estimate(between, around, before.Share, after.Share);
        }

        return before.Day.AddMonths(12) >= date ? Estimate(before.Share.Value, around, before.Share) : Said.Not(ReasonCode.NoRecentFigure);
    }

    private Said Estimate(Fraction value, List<Share> around, params Share[] used)
    {
        var all = around.Concat(used).ToList();
        return Said.Of(value) with
        {
            IsPale = around.Count > 0 && around.Max(share => share.Value) - around.Min(share => share.Value) > 10m,
            Range = world.HasOneForEachDate ? new(all.Min(share => share.Low), all.Max(share => share.High)) : null,
        };
    }

    private Share? On(DateOnly day)
    {
        var (empty, fed) = (world.PlainStock(MeasureIds.DossiersEmpty).PointOn(day), world.PlainStock(MeasureIds.DossiersFed).PointOn(day));
        Share?[] ways =
        [
            Percent(empty, OfItsSource(empty))?.Rest,
            Percent(fed, OfItsSource(fed)),
            Percent(empty, Aligned(day))?.Rest,
            Percent(fed, Aligned(day)),
            Stated(MeasureIds.FedShare, day),
            Stated(MeasureIds.EmptyShare, day)?.Rest,
        ];
        var first = Array.FindIndex(ways, way => way is not null);
        return first < 0 ? null : ways[first]! with { Way = first };
    }

    private Said? OfItsSource(PlainPoint? part) =>
        part is not null && world.Said(part.Figure.Source, MeasureIds.DossiersCreated, part.Date) is { } created && !Trust.IsBound(created)
            ? Said.Of(created.Value) with { Range = new(created.Value, created.Value) }
            : null;

    private Said? Aligned(DateOnly day) =>
        world.PlainStock(MeasureIds.DossiersCreated).At(day) is { Basis: Basis.Reported or Basis.Interpolated, Qualifiers: Qualifiers.None or Qualifiers.About } created
            ? created
            : null;

    /// <summary>A part over created; never from bounds, and never what is not a percentage.</summary>
    private static Share? Percent(PlainPoint? part, Said? created)
    {
        if (part is null || Trust.IsBound(part.Figure) || created?.Value is not { IsZero: false } || created.Value < part.Value) return null;
        Fraction value = part.Value * 100m;
        var (least, most) = (created.Range!.Low!.Value, created.Range.High!.Value);
        return new(value / created.Value.Value, value / most, least <= part.Value ? 100m : value / least);
    }

    private Share? Stated(string measure, DateOnly day) =>
        world.On(measure, day) is [var standing, ..] && !Trust.IsBound(standing) ? new(standing.Value, standing.Value, standing.Value) : null;

    private sealed record Share(Fraction Value, Fraction Low, Fraction High)
    {
        public int Way { get; init; }

        public Share Rest => new(100m - Value, 100m - High, 100m - Low);
    }
}
