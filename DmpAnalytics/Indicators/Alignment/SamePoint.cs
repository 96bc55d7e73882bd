using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>What one source says of a stock on a date, whichever figure stands there.</summary>
internal static class SamePoint
{
    /// <summary>The figure of this source dated to this day as a result, the others of the day as its rivals; null where it says nothing.</summary>
    public static Result? Of(ProgrammeData data, string measure, DateOnly date, string source)
    {
        var standing = data.Stock(measure).PointAt(date);
        if (standing is not null && standing.Standing.Figure.Source == source) return data.Stock(measure).At(date);

        var competing = data.FiguresOn(measure, date).ToList();
        var own = competing.Where(figure => figure.Source == source && figure.Rank != Rank.Deprecated).Order(data.Order).FirstOrDefault();
        if (own is null) return null;

        var others = competing.Where(figure => figure != own).ToList();
        var rivals = others.Where(figure => figure.Rank != Rank.Deprecated).Select(figure => figure.Value).Append(own.Value).ToList();
        return Result.Of(own.Value, own.Unit).With(own.Value, rivals.Min(), rivals.Max()).WithQualifiers(own.Qualifier.ToSet()) with
        {
            At = date,
            Measure = measure,
            Basis = Basis.Reported,
            Status = own.Status,
            Figures = [new(own, FigureRole.Reported, own.Value)],
            Alternatives =
            [
                .. others.Select(figure => new Alternative(figure, figure.Rank == Rank.Deprecated ? SetAside.Deprecated : SetAside.NoSameSource)
                {
                    IsRival = figure.Rank != Rank.Deprecated,
                    Instead = own,
                }),
            ],
        };
    }
}
