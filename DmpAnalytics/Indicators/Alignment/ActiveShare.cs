using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// The share of created dossiers that hold something, in percent (rule 4). Known where empty or fed has a point, over
/// created of that source and date, else created reported or interpolated there; or where <c>fed_share</c>, or
/// 1 − <c>empty_share</c>, stands; never from bounds. Between such dates interpolated, carried 12 months at most.
/// </summary>
public sealed class ActiveShare
{
    /// <summary>A share is carried, and shares are compared, over this many months.</summary>
    public const int Months = 12;

    /// <summary>Shares that differ by more than this many points within the year make no headline.</summary>
    public const decimal HeadlinePoints = 10;

    /// <summary>What a share is read from, beside the dossiers created.</summary>
    private static readonly string[] Measures = [MeasureIds.DossiersEmpty, MeasureIds.DossiersFed, MeasureIds.FedShare, MeasureIds.EmptyShare];

    private readonly ProgrammeData data;
    private readonly ImmutableArray<(DateOnly Date, Result Share)> known;
    private readonly ImmutableArray<DateOnly> breaks;

    public ActiveShare(ProgrammeData data)
    {
        this.data = data;
        var found = new SortedDictionary<DateOnly, Result>();
        foreach (var (date, share) in Candidates())
        {
            if (share is { Value: >= 0 and <= 100 }) found.TryAdd(date, WithinAll(share));
        }

        known = [.. found.Select(pair => (pair.Key, pair.Value))];
        breaks =
        [
            .. Measures.Prepend(MeasureIds.DossiersCreated).SelectMany(data.BreaksOf).Distinct().Order(),
        ];
    }

    /// <summary>The share on a date: always an estimate; pale where those known within a year differ by more than 10 points.</summary>
    public Result At(DateOnly date, bool acrossBreaks)
    {
        var next = IndexFrom(date.AddDays(1));
        var before = next > 0 ? known[next - 1] : default;
        var after = next < known.Length ? known[next] : default;
        var isBroken = before.Share is not null && !acrossBreaks && HasBreak(before.Date, date);
        if (before.Share is null || isBroken) return None(before.Share, isBroken, after, before.Date, date);
        if (before.Date == date) return Estimate(before.Share.Value!.Value, date, acrossBreaks, [before]);

        var isJoined = after.Share is not null && (acrossBreaks || !HasBreak(date, after.Date))
            && after.Date <= before.Date.AddMonths(StockSeries.InterpolationMonths);
        if (isJoined) return Between(before, after, date, acrossBreaks);
        return date <= before.Date.AddMonths(Months)
            ? Estimate(before.Share.Value!.Value, date, acrossBreaks, [before])
            : None(before.Share, isBroken, after, before.Date, date);
    }

    private Result Between((DateOnly Date, Result Share) before, (DateOnly Date, Result Share) after, DateOnly date, bool acrossBreaks)
    {
        var (first, last) = (before.Share.Value!.Value, after.Share.Value!.Value);
        var value = first + ((last - first) * (date.DayNumber - before.Date.DayNumber) / (after.Date.DayNumber - before.Date.DayNumber));
        return Estimate(value, date, acrossBreaks, [before, after]);
    }

    private Result Estimate(decimal value, DateOnly date, bool acrossBreaks, ImmutableArray<(DateOnly Date, Result Share)> used)
    {
        var around = known.AsSpan()[IndexFrom(date.AddMonths(-Months))..IndexFrom(date.AddMonths(Months).AddDays(1))]
            .ToArray()
            .Where(item => acrossBreaks || !(item.Date < date ? HasBreak(item.Date, date) : HasBreak(date, item.Date)))
            .ToList();
        var ranged = used.Concat(around).Select(item => item.Share).ToList();
        return Result.Of(value, Measure.PercentUnit)
            .With(value, ranged.Min(share => share.Low), ranged.Max(share => share.High))
            .WithQualifiers(used.Aggregate(Qualifiers.None, (set, item) => set | item.Share.Qualifiers)) with
        {
            At = date,
            Measure = MeasureIds.FedShare,
            Basis = Basis.Estimated,
            Status = used.Aggregate(FigureStatus.None, (set, item) => set | item.Share.Status),
            IsPale = around.Count > 0 && around.Max(item => item.Share.Value) - around.Min(item => item.Share.Value) > HeadlinePoints,
            CrossesBreak = HasBreak(used[0].Date, used.Length > 1 ? used[^1].Date : date),
            Inputs = [.. used.Select(item => new Input(InputRole.ActiveShare, item.Share))],
        };
    }

    private Result None(Result? before, bool isBroken, (DateOnly Date, Result? Share) after, DateOnly beforeDate, DateOnly date)
    {
        DateOnly? next = after.Share is null ? null : after.Date;
        var reason = (before, after.Share) switch
        {
            (null, null) => data.MissingOf(Measures),
            _ when isBroken => new Reason(ReasonCode.Break) { Known = next, Since = breaks.Last(day => day <= date) },
            (null, _) => new Reason(ReasonCode.Unknown) { Known = next },
            _ => new Reason(ReasonCode.NoRecentFigure) { Known = beforeDate },
        };
        return Result.None(reason with { Measure = reason.Measure ?? MeasureIds.FedShare, At = date }, Measure.PercentUnit) with { At = date, Measure = MeasureIds.FedShare };
    }

    /// <summary>A share is never above all of it, even where created may have been none.</summary>
    private static Result WithinAll(Result share) =>
        share.With(share.Value!.Value, Math.Max(0, share.Low ?? 0), Math.Min(100, share.High ?? 100));

    /// <summary>The index of the first known share on or after a date.</summary>
    private int IndexFrom(DateOnly date)
    {
        var (low, high) = (0, known.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (known[middle].Date < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool HasBreak(DateOnly first, DateOnly last) => breaks.Any(day => first < day && day <= last);

    /// <summary>In the order of the rule: for one date the first stands.</summary>
    private IEnumerable<(DateOnly Date, Result? Share)> Candidates()
    {
        var empty = data.Stock(MeasureIds.DossiersEmpty).Points.Where(point => !point.Standing.IsBound).ToList();
        var fed = data.Stock(MeasureIds.DossiersFed).Points.Where(point => !point.Standing.IsBound).ToList();
        return
        [
            .. empty.Select(point => (point.Date, OfEmpty(point, SameSource(point)))),
            .. fed.Select(point => (point.Date, OfFed(point, SameSource(point)))),
            .. empty.Select(point => (point.Date, OfEmpty(point, Aligned(point.Date)))),
            .. fed.Select(point => (point.Date, OfFed(point, Aligned(point.Date)))),
            .. Shares(MeasureIds.FedShare, share => share),
            .. Shares(MeasureIds.EmptyShare, Arithmetic.Complement),
        ];
    }

    private IEnumerable<(DateOnly Date, Result? Share)> Shares(string measure, Func<Result, Result> toActive)
    {
        var series = data.Stock(measure);
        return series.Points.Where(point => !point.Standing.IsBound).Select(point => (point.Date, (Result?)toActive(series.At(point.Date))));
    }

    private Result? OfEmpty(StockPoint empty, Result? created) =>
        created is null ? null : Arithmetic.Complement(Ratio(InputRole.Empty, MeasureIds.DossiersEmpty, empty, created));

    private Result? OfFed(StockPoint fed, Result? created) =>
        created is null ? null : Ratio(InputRole.Fed, MeasureIds.DossiersFed, fed, created);

    private Result Ratio(InputRole role, string measure, StockPoint part, Result created) =>
        Arithmetic.Divide(new(role, data.Stock(measure).At(part.Date)), new(InputRole.Created, created), Measure.PercentUnit, 100);

    private Result? SameSource(StockPoint part) =>
        SamePoint.Of(data, MeasureIds.DossiersCreated, part.Date, part.Standing.Figure.Source) is { Qualifiers: Qualifiers.None or Qualifiers.About } created
            ? created
            : null;

    private Result? Aligned(DateOnly date) =>
        data.Stock(MeasureIds.DossiersCreated).At(date) is { Basis: Basis.Reported or Basis.Interpolated, HasValue: true, Qualifiers: Qualifiers.None or Qualifiers.About } created
            ? created
            : null;
}
