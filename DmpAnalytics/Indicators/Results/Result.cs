using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>What an input is to a formula. Codes are public and frozen.</summary>
public enum InputRole
{
    Spend,
    Stock,
    Created,
    Empty,
    Fed,
    Active,
    Activated,
    Documents,
    ActiveShare,
    Target,
    Reached,
    Cost,
    CostAtTarget,
    Population,
    Growth,
    Start,
    End,
    Connections,
    Pace,
    Accounts,
}

/// <summary>One result standing as an input of another.</summary>
public sealed record Input(InputRole Role, Result Result);

/// <summary>
/// A value or a typed reason, never both and never neither, with its range, doubt, basis and lineage.
/// Nothing here is rounded. An open end of the range is null. The lineage is the tree of <see cref="Inputs"/>;
/// leaves hold the figures.
/// </summary>
public sealed record Result
{
    private Result(string unit) => Unit = unit;

    public decimal? Value { get; private init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>A unit of <see cref="Domain.Measure"/>, a currency, <c>percent</c>, <c>ratio</c>, or currency/dossier and the like.</summary>
    public string Unit { get; init; }

    public Qualifiers Qualifiers { get; init; }

    public Basis Basis { get; init; }

    public Reason? Reason { get; private init; }

    /// <summary>The date at which a stock or sum was asked, and for targets the due date.</summary>
    public DateOnly? At { get; init; }

    /// <summary>The last date of a figure this value rests on, when carried forward; its age is from here to <see cref="At"/>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Percent of the days of a sum that are covered; null where it means nothing.</summary>
    public decimal? Cover { get; init; }

    public ImmutableArray<DateSpan> Holes { get; init; } = [];

    /// <summary>The measure this was read from, for leaves.</summary>
    public string? Measure { get; init; }

    /// <summary>The perimeter of a sum of money.</summary>
    public string? Scope { get; init; }

    /// <summary>The promises behind a target input: the one that counts first, then others of the same day.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>The inhabitants behind a population input.</summary>
    public Population? Population { get; init; }

    /// <summary>A bound that only answers because it was asked for with <c>bounds=true</c>, or that ranges too far: shown pale, never a headline.</summary>
    public bool IsPale { get; init; }

    /// <summary>The flags of the figures behind it: provisional, estimated, revised, forecast.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>The answer crosses a break because the question said so.</summary>
    public bool CrossesBreak { get; init; }

    public ImmutableArray<FigureUse> Figures { get; init; } = [];

    public ImmutableArray<Alternative> Alternatives { get; init; } = [];

    public ImmutableArray<Input> Inputs { get; init; } = [];

    public bool HasValue => Value is not null;

    public static Result Of(decimal value, string unit) => new(unit) { Value = value, Low = value, High = value };

    public static Result None(Reason reason, string unit) => new(unit) { Reason = reason };

    public static Result None(ReasonCode code, string unit) => None(new Reason(code), unit);

    /// <summary>The unit of a result that is a date: its value is the number of the day, as in <see cref="DateOnly.DayNumber"/>.</summary>
    public const string DateUnit = "date";

    /// <summary>The same lineage and doubt with other numbers; the way rounding and conversion are done.</summary>
    public Result With(decimal value, decimal? low, decimal? high) =>
        Reason is null ? this with { Value = value, Low = low, High = high } : this;

    /// <summary>The input of a role, at any depth, nearest first.</summary>
    public Result? Find(InputRole role)
    {
        foreach (var input in Inputs)
        {
            if (input.Role == role) return input.Result;
        }

        foreach (var input in Inputs)
        {
            if (input.Result.Find(role) is { } found) return found;
        }

        return null;
    }

    /// <summary>Every figure used, at any depth, each once.</summary>
    public IEnumerable<FigureUse> AllFigures() =>
        Figures.Concat(Inputs.SelectMany(input => input.Result.AllFigures())).DistinctBy(use => use.Figure.Id);
}
