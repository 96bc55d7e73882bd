namespace DmpAnalytics.Reports.Templates;

/// <summary>A programme beside those one would compare it with, in one money and the prices of one year.</summary>
public static class ProgrammeComparison
{
    public static readonly ReportTemplate Template = new("comparison", blocks => blocks
        .Heading("finding")
        .Text("finding.text")
        .Heading("place")
        .Text("place.text")
        .Chart("spend_and_coverage")
        .Heading("cost")
        .Text("cost.text")
        .Chart("compared_costs")
        .Heading("targets")
        .Text("targets.text")
        .Chart("compared_attainment")
        .Sources());
}
