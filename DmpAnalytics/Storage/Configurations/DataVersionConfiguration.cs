using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class DataVersionConfiguration : IEntityTypeConfiguration<DataVersionRow>
{
    public void Configure(EntityTypeBuilder<DataVersionRow> builder)
    {
        builder.ToTable("data_versions");
        builder.HasKey(version => version.Number);
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(version => version.Import).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => version.Import).HasDatabaseName("ix_data_versions_import");
    }
}
