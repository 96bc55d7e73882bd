namespace DmpAnalytics.Reports.Templates;

/// <summary>Every report to begin with.</summary>
public static class TemplateCatalog
{
    public static readonly IReadOnlyList<ReportTemplate> All =
    [
        AuditNote.Template,
        TargetReviewNote.Template,
        ProgrammeComparison.Template,
        PressSheet.Template,
    ];

    public static ReportTemplate? Find(string id) => All.FirstOrDefault(template => template.Id == id);
}
