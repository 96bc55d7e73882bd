using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<ReportRow>, IEntityTypeConfiguration<ReportVersionRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable("reports");
        builder.HasKey(report => report.Key);
        builder.HasIndex(report => report.Id).IsUnique().HasDatabaseName("ix_reports_id");
        builder.HasMany(report => report.Versions).WithOne().HasForeignKey(version => version.Report).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReportVersionRow> builder)
    {
        builder.ToTable("report_versions");
        builder.HasKey(version => version.Key);
        builder.HasIndex(version => new { version.Report, version.Number }).IsUnique().HasDatabaseName("ix_report_versions_report_number");
    }
}
