namespace DmpAnalytics.Reports.Templates;

/// <summary>The numbers that can be quoted, each with its date and its doubt, on few pages.</summary>
public static class PressSheet
{
    public static readonly ReportTemplate Template = new("press-sheet", blocks => blocks
        .Heading("numbers")
        .Text("numbers.text")
        .Number("cost_per_dossier")
        .Number("cost")
        .Number("target_attainment")
        .Chart("adoption")
        .Heading("mind")
        .Text("mind.text")
        .Perimeters()
        .Sources());
}
