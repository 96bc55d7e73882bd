using DmpAnalytics.Indicators.Checks;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>Which thresholds a rule has: those that carry its name, and those it shares.</summary>
internal static class Thresholds
{
    /// <summary>The thresholds of a rule with their values now, by the key of their words.</summary>
    public static IEnumerable<(string Name, decimal Value)> Of(string rule, CheckOptions options) => rule switch
    {
        "empty_above_created" => [("above", options.EmptyAboveCreatedPercent)],
        "used_above_created" => [("above", options.UsedAboveCreatedPercent)],
        "cumulative_falls" => [("fall", options.CumulativeFallsPercent)],
        "parts_above_whole" => [("above", options.PartsAboveWholePercent)],
        "regions_above_country" => [("above", options.RegionsAboveCountryPercent)],
        "stock_jump" => [("jump", options.StockJumpFactorPerYear), ("least", options.StockJumpLeast)],
        "average_against_growth" or "average_against_flow" => [("away", options.AveragePercent), ("shared", options.AverageSharedDaysPercent)],
        "spend_above_budget" => [("above", options.SpendAboveBudgetPercent)],
        "spend_above_target" => [("above", options.SpendAboveTargetPercent)],
        "whole_below_parts" => [("above", options.WholeBelowPartsPercent)],
        "measured_after_source" => [("days", options.MeasuredAfterSourceDays)],
        "sources_disagree" => [("away", options.SourcesDisagreePercent), ("notice", options.SourcesDisagreeWarningPercent)],
        "target_announced_late" => [("days", options.TargetAnnouncedLateDays)],
        "source_without_date" => [("statements", options.SourceWithoutDateStatements)],
        "nonzero_before_opening" => [("value", options.NonzeroBeforeOpeningValue)],
        "start_moved_back" => [("days", options.StartMovedBackDays)],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without thresholds."),
    };
}
