using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFileRow>
{
    public void Configure(EntityTypeBuilder<ImportFileRow> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(file => file.Id);
        builder.HasOne<KeptFileRow>().WithMany().HasForeignKey(file => file.Sha256).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => new { file.Import, file.Name }).IsUnique().HasDatabaseName("ix_import_files_import_name");
        builder.HasIndex(file => file.Sha256).HasDatabaseName("ix_import_files_sha256");
    }
}
