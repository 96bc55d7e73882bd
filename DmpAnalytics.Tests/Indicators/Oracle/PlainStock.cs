using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rules 2 and 9: a level at a date, by looking at all points each time.</summary>
internal sealed class PlainStock
{
    private readonly List<Figure> figures;
    private readonly DateOnly? opened;
    private readonly List<DateOnly> breaks;
    private readonly List<(DateOnly? From, PlainPoints Points)> segments;

    public PlainStock(IEnumerable<Figure> figures, bool isCumulative, DateOnly? opened, IEnumerable<DateOnly> breaks, Trust trust)
    {
        this.figures = [.. figures.Where(figure => figure.Rank != Rank.Deprecated && !(figure.Period.Last <= opened))];
        this.opened = opened;
        this.breaks = [.. breaks.Order()];
        segments = [.. this.breaks.Select(day => (DateOnly?)day).Prepend(null).Select(from => (from, PointsIn(from)))];

        PlainPoints PointsIn(DateOnly? from)
        {
            DateOnly? until = this.breaks.Where(day => !(day <= from)).Select(day => (DateOnly?)day).FirstOrDefault();
            return new([.. this.figures.Where(figure => !(figure.Period.Last < from) && !(figure.Period.Last >= until))], isCumulative, trust);
        }
    }

    public IEnumerable<PlainPoint> Points() => segments.SelectMany(segment => segment.Points.All);

    public PlainPoint? PointOn(DateOnly date) => Points().FirstOrDefault(point => point.Date == date);

    public Said At(DateOnly date, bool acrossBreaks = false)
    {
        if (date <= opened) return Reported(0m, new(0m, 0m), Qualifiers.None);
        if (figures.Count == 0) return Said.Not(ReasonCode.NoFigure);

        DateOnly? from = acrossBreaks ? null : breaks.Where(day => day <= date).Select(day => (DateOnly?)day).LastOrDefault();
        var points = acrossBreaks ? PlainPoints.Joined(segments.Select(segment => segment.Points)) : segments.Find(segment => segment.From == from).Points;
        if (points.All.Find(point => point.Date == date) is { } at) return Reported(at.Value, RangeOf(at), QualifiersOf(at));

        var before = points.All.LastOrDefault(point => point.Date < date);
        var after = points.All.Find(point => point.Date > date);
        var zero = before is null && opened is { } day && !(day < from) ? opened : null;
        if (after is not null && (before?.Date ?? zero) is { } first && first.AddMonths(36) >= after.Date)
        {
            return Said.Of(PlainPoints.Between(first, before?.Value ?? 0m, after.Date, after.Value, date)) with
            {
                Basis = Basis.Interpolated,
                Range = Open([.. before?.Stated ?? [0m], .. after.Stated], QualifiersOf(before) | QualifiersOf(after)),
                Qualifiers = QualifiersOf(before) | QualifiersOf(after),
            };
        }

        if (before is null) return Said.Not(from is null ? ReasonCode.Unknown : ReasonCode.Break);
        if (points.AgeFrom(before, date).AddMonths(24) < date) return Said.Not(ReasonCode.NoRecentFigure);
        return Reported(before.Value, RangeOf(before), QualifiersOf(before)) with { Basis = Basis.CarriedForward };
    }

    private static Said Reported(Fraction value, Range range, Qualifiers qualifiers) =>
        Said.Of(value) with { Basis = Basis.Reported, Range = range, Qualifiers = qualifiers };

    private static Qualifiers QualifiersOf(PlainPoint? point) => point?.Figure.Qualifier.ToSet() ?? Qualifiers.None;

    private static Range RangeOf(PlainPoint point) => Open([.. point.Stated], QualifiersOf(point));

    private static Range Open(List<decimal> stated, Qualifiers qualifiers) =>
        new(qualifiers.HasFlag(Qualifiers.AtMost) ? null : stated.Min(), qualifiers.HasFlag(Qualifiers.AtLeast) ? null : stated.Max());
}
