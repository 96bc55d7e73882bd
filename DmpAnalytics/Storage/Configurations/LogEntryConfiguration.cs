using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class LogEntryConfiguration : IEntityTypeConfiguration<LogEntryRow>
{
    public void Configure(EntityTypeBuilder<LogEntryRow> builder)
    {
        builder.ToTable("audit_log");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectId }).HasDatabaseName("ix_audit_log_subject");
        builder.HasIndex(entry => entry.Action).HasDatabaseName("ix_audit_log_action");
        builder.HasIndex(entry => entry.Actor).HasDatabaseName("ix_audit_log_actor");
        builder.HasIndex(entry => entry.At).HasDatabaseName("ix_audit_log_at");
    }
}
