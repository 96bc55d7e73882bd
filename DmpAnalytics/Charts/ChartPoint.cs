using DmpAnalytics.Analysis;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>One answer as it is drawn, announced and tabled: either a value or the reason why there is none.</summary>
public sealed record ChartPoint
{
    private ChartPoint(DateOnly at, decimal x, string when, Result result)
    {
        At = at;
        X = x;
        When = when;
        Value = result.Value;
        Low = result.Low;
        High = result.High;
        Qualifiers = result.Qualifiers;
        Basis = result.Basis;
        Reason = result.Reason;
        IsPale = result.IsPale;
    }

    public DateOnly At { get; }

    /// <summary>The place on the horizontal axis: a day number, or the index of a category.</summary>
    public decimal X { get; }

    /// <summary>The date or period in words.</summary>
    public string When { get; }

    public decimal? Value { get; }

    public decimal? Low { get; }

    public decimal? High { get; }

    public Qualifiers Qualifiers { get; }

    public Basis Basis { get; }

    public Reason? Reason { get; }

    /// <summary>A bound that answers only because it was asked for.</summary>
    public bool IsPale { get; }

    /// <summary>Both ends of the range are known: there is a band or a whisker to draw, be it of no width.</summary>
    public bool IsBetween => Value is not null && Low is not null && High is not null;

    /// <summary>The value with its unit, as everywhere on the screen; a dash where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The value over its bar: as on the screen, millions short.</summary>
    public required string Label { get; init; }

    /// <summary>The qualifiers in words; empty when exact.</summary>
    public required string Doubt { get; init; }

    /// <summary>How the value came about, with the break it crosses; or why there is none.</summary>
    public required string How { get; init; }

    /// <summary>The range in words where it says more than the value; else empty.</summary>
    public required string Range { get; init; }

    /// <summary>The flags of the figures behind it in words; mostly empty.</summary>
    public required string Status { get; init; }

    /// <summary>Where the point opens what it was computed from; null where nothing is to be opened.</summary>
    public string? Address { get; init; }

    /// <summary>The programme's colour where the points of a series belong to several; null is that of the series.</summary>
    public int? Colour { get; init; }

    public ChartMark Mark => ChartMark.Of(Qualifiers, Basis);

    public static ChartPoint Of(DateOnly at, decimal x, string when, Result result, ChartContext context)
    {
        var text = result.Value is { } value ? Formats.Value(value, result.Unit, context.Language) : "–";
        return new(at, x, when, result)
        {
            Text = text,
            Label = result.Value is { } large && Math.Abs(large) >= 1_000_000 ? Formats.Compact(large, result.Unit, context.Language) : text,
            Doubt = result.HasValue ? Formats.Qualifiers(result.Qualifiers, context.Language) : "",
            How = result.Reason is { } reason ? context.Why(reason) : HowOf(result, context),
            Range = ResultText.Range(result, context.Language),
            Status = Formats.Status(result.Status, context.Language),
        };
    }

    /// <summary>A point of a time axis.</summary>
    public static ChartPoint Of(SeriesPoint point, ChartContext context) =>
        Of(point.At, point.At.DayNumber, Formats.Date(point.At, context.Language), point.Result, context);

    private static string HowOf(Result result, ChartContext context)
    {
        var basis = Formats.Basis(result.Basis, context.Language);
        return result.CrossesBreak ? $"{basis} · {Words.Get("Units", "crosses_break", context.Language)}" : basis;
    }
}
