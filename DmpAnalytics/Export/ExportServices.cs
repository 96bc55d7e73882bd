using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.ExitArchive;
using DmpAnalytics.Export.Formats.Catalogue;
using DmpAnalytics.Export.Formats.Evidence;
using DmpAnalytics.Export.Schedules;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Schedules;

namespace DmpAnalytics.Export;

/// <summary>What this room offers to the rest of the program.</summary>
public static class ExportServices
{
    public static IServiceCollection AddExport(this IServiceCollection services) =>
        services.AddSingleton<DataSetCards>().AddSingleton<ArchiveFiles>().AddSingleton<EvidenceFiles>().AddSingleton<EvidencePacks>().AddSingleton<ReportShelf>().AddSingleton<ReportFilling>().AddSingleton<ReportWriter>().AddSingleton<ReportHistory>()
            .AddSingleton<ScheduleDesk>().AddSingleton<ScheduleRun>().AddHostedService<ScheduleClock>();
}
