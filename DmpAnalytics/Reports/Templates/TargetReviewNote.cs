namespace DmpAnalytics.Reports.Templates;

/// <summary>What was promised, what came of it, and what it would take now.</summary>
public static class TargetReviewNote
{
    public static readonly ReportTemplate Template = new("target-review", blocks => blocks
        .Heading("finding")
        .Text("finding.text")
        .Number("target_attainment")
        .Number("pace")
        .Number("required_pace")
        .Number("date_reached")
        .Heading("paths")
        .Chart("target_paths")
        .Heading("all")
        .Text("all.text")
        .Targets()
        .Heading("cost")
        .Text("cost.text")
        .Number("cost_at_target")
        .Number("overrun")
        .ChartWithEvents("adoption")
        .Sources());
}
