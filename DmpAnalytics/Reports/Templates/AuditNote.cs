namespace DmpAnalytics.Reports.Templates;

/// <summary>Spend against adoption: what was spent, what is used, what each record cost, what was promised, how sure all that is.</summary>
public static class AuditNote
{
    public static readonly ReportTemplate Template = new("audit-note", blocks => blocks
        .Heading("finding")
        .Text("finding.text")
        .Number("spend_to_date")
        .Number("dossiers_created")
        .Number("counted")
        .Number("cost_per_dossier")
        .Number("cost")
        .Number("target_attainment")
        .Heading("spend")
        .Text("spend.text")
        .Chart("spend_and_growth")
        .Heading("perimeters", 2)
        .Text("perimeters.text")
        .Perimeters()
        .Chart("perimeters")
        .Heading("adoption")
        .Text("adoption.text")
        .ChartWithEvents("adoption")
        .Heading("cost")
        .Text("cost.text")
        .Chart("cost_per_dossier")
        .Heading("years", 2)
        .Table("dossiers_created", "active_dossiers", "spend_to_date", "cost_per_dossier", "cost_per_active_dossier")
        .Heading("targets")
        .Text("targets.text")
        .Targets()
        .Chart("target_paths")
        .Heading("doubt")
        .Text("doubt.text")
        .Sources());
}
