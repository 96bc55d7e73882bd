using System.Globalization;
using DmpAnalytics.Reports;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>Blocks as they are when they are added.</summary>
internal static class NewBlock
{
    public static ReportBlock Of(ReportBlockKind kind, string id) => kind switch
    {
        ReportBlockKind.Heading => new HeadingBlock(1, "") { Id = id },
        ReportBlockKind.Text => new TextBlock("") { Id = id },
        ReportBlockKind.Number => new NumberBlock("cost_per_dossier") { Id = id },
        ReportBlockKind.Chart => new ChartBlock("adoption", []) { Id = id },
        ReportBlockKind.Table => new TableBlock(["dossiers_created", "spend_to_date", "cost_per_dossier"]) { Id = id },
        ReportBlockKind.Targets => new TargetsBlock { Id = id },
        ReportBlockKind.Perimeters => new PerimetersBlock { Id = id },
        ReportBlockKind.Sources => new SourcesBlock { Id = id },
        ReportBlockKind.PageBreak => new PageBreakBlock { Id = id },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>An id that no block of the report has.</summary>
    public static string FreeId(Report report)
    {
        for (var number = report.Blocks.Length + 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"b{number}");
            if (report.Blocks.All(block => block.Id != id)) return id;
        }
    }
}
