using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class ReportScheduleConfiguration : IEntityTypeConfiguration<ReportScheduleRow>
{
    public void Configure(EntityTypeBuilder<ReportScheduleRow> builder)
    {
        builder.ToTable("report_schedules");
        builder.HasKey(schedule => schedule.Key);
        builder.HasIndex(schedule => schedule.Id).IsUnique().HasDatabaseName("ix_report_schedules_id");
        builder.HasIndex(schedule => schedule.Report).HasDatabaseName("ix_report_schedules_report");
    }
}
