using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// A mean over periods. It never enters a sum; asked at a date it answers with the figure that stands for the period that
/// contains the date, else with the last one that ended at most 12 months before.
/// </summary>
public sealed class AverageSeries
{
    public const int CarryMonths = 12;

    private readonly Measure measure;
    private readonly Reason missing;
    private readonly ImmutableArray<Standing> byEnd;

    public AverageSeries(IEnumerable<Figure> figures, Measure measure, StandingOrder order, Reason? missing = null)
    {
        this.measure = measure;
        this.missing = missing ?? new(ReasonCode.NoFigure);
        byEnd =
        [
            .. figures
                .GroupBy(figure => (figure.Period.First, figure.Period.Last))
                .Select(group => Standing.Of(group, order))
                .OfType<Standing>()
                .OrderBy(standing => standing.Figure.Period.Last)
                .ThenByDescending(standing => standing.Figure.Period.First)
                .ThenByDescending(standing => standing.Figure, order),
        ];
    }

    public Result At(DateOnly date)
    {
        var stands = byEnd.LastOrDefault(item => item.Figure.Period.Contains(date)) ?? byEnd.LastOrDefault(item => item.Figure.Period.Last < date);
        if (stands is null) return None(byEnd.IsEmpty ? missing : new(ReasonCode.Unknown) { Known = byEnd[0].Figure.Period.First }, date);

        var last = stands.Figure.Period.Last;
        if (last < date && last.AddMonths(CarryMonths) < date) return None(new(ReasonCode.NoRecentFigure) { Known = last }, date);
        return Result.Of(stands.Figure.Value, measure.Unit).With(stands.Figure.Value, stands.Low, stands.High).WithQualifiers(stands.Figure.Qualifier.ToSet()) with
        {
            At = date,
            AsOf = last < date ? last : null,
            Measure = measure.Id,
            Status = stands.Figure.Status,
            Basis = last < date ? Basis.CarriedForward : Basis.Reported,
            Figures = [new(stands.Figure, last < date ? FigureRole.Carried : FigureRole.Reported, stands.Figure.Value)],
            Alternatives = stands.Alternatives,
        };
    }

    private Result None(Reason reason, DateOnly date) =>
        Result.None(reason with { Measure = measure.Id, At = date }, measure.Unit) with { At = date, Measure = measure.Id };
}
