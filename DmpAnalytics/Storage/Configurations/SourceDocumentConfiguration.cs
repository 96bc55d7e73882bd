using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class SourceDocumentConfiguration : IEntityTypeConfiguration<SourceDocumentRow>
{
    public void Configure(EntityTypeBuilder<SourceDocumentRow> builder)
    {
        builder.ToTable("source_documents");
        builder.HasKey(document => document.Key);
        builder.HasOne<KeptFileRow>().WithMany().HasForeignKey(document => document.Sha256).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(document => new { document.Source, document.Sha256 }).IsUnique().HasDatabaseName("ix_source_documents_source_sha256");
        builder.HasIndex(document => document.Sha256).HasDatabaseName("ix_source_documents_sha256");
    }
}
