namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// The thresholds of the plausibility rules. Percentages are of the value compared with; a rule is silent up to and
/// including its threshold. None is negative.
/// </summary>
public sealed record CheckOptions
{
    /// <summary>Empty records above those created, in percent of those created.</summary>
    public decimal EmptyAboveCreatedPercent { get; init; }

    /// <summary>Fed or activated records above those created, in percent of those created.</summary>
    public decimal UsedAboveCreatedPercent { get; init; }

    /// <summary>The fall of a cumulative stock, in percent of the point before.</summary>
    public decimal CumulativeFallsPercent { get; init; }

    /// <summary>The sum of parts above their whole, in percent of the whole.</summary>
    public decimal PartsAboveWholePercent { get; init; }

    /// <summary>The sum of regions above the country, in percent of the country.</summary>
    public decimal RegionsAboveCountryPercent { get; init; }

    /// <summary>
    /// How many times a stock may multiply or divide in a year. Ten, since the fastest growth by consent that the shipped
    /// figures know is tenfold in a year (the DMP, July 2011 to June 2012), and since a slipped decimal digit makes ten at once.
    /// </summary>
    public decimal StockJumpFactorPerYear { get; init; } = 10;

    /// <summary>Jumps are looked for where the higher of two points is at least this: small counts double in a day.</summary>
    public decimal StockJumpLeast { get; init; } = 1_000;

    /// <summary>
    /// A stated average away from the implied one, in percent of the implied one. A quarter: averages are rounded to a
    /// digit or two, and the days compared may differ by as much.
    /// </summary>
    public decimal AveragePercent { get; init; } = 25;

    /// <summary>The days that an average and what it is compared with share, in percent of the longer of the two; as the cover of rule 3.</summary>
    public decimal AverageSharedDaysPercent { get; init; } = 75;

    /// <summary>Spend above the budget, in percent of the budget.</summary>
    public decimal SpendAboveBudgetPercent { get; init; }

    /// <summary>Spend above a target of money, in percent of the target.</summary>
    public decimal SpendAboveTargetPercent { get; init; }

    /// <summary>The sum of the parts of a period above the whole, in percent of the whole.</summary>
    public decimal WholeBelowPartsPercent { get; init; }

    /// <summary>Days that a figure may lie after the publication of its source.</summary>
    public decimal MeasuredAfterSourceDays { get; init; }

    /// <summary>The difference between two sources, in percent of the figure that stands.</summary>
    public decimal SourcesDisagreePercent { get; init; }

    /// <summary>Up to this difference two sources that disagree are a notice, above it a warning: counts of one day differ by the hour.</summary>
    public decimal SourcesDisagreeWarningPercent { get; init; } = 1;

    /// <summary>Days that a target may be announced after its due date.</summary>
    public decimal TargetAnnouncedLateDays { get; init; }

    /// <summary>Figures and targets that a source without date may carry.</summary>
    public decimal SourceWithoutDateStatements { get; init; }

    /// <summary>What may be counted at or before the opening.</summary>
    public decimal NonzeroBeforeOpeningValue { get; init; }

    /// <summary>Days by which a figure may move the start back before the launch.</summary>
    public decimal StartMovedBackDays { get; init; }
}
