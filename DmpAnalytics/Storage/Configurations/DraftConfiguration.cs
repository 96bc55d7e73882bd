using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class DraftConfiguration :
    IEntityTypeConfiguration<DraftRow>, IEntityTypeConfiguration<DraftFileRow>, IEntityTypeConfiguration<AcknowledgementRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.ToTable("drafts");
        builder.HasKey(draft => draft.Key);
        builder.HasIndex(draft => draft.Id).IsUnique().HasDatabaseName("ix_drafts_id");
        builder.HasIndex(draft => draft.Import).HasDatabaseName("ix_drafts_import");
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(draft => draft.Import).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(draft => draft.Files).WithOne().HasForeignKey(file => file.Draft).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(draft => draft.Acknowledgements).WithOne().HasForeignKey(given => given.Draft).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DraftFileRow> builder)
    {
        builder.ToTable("draft_files");
        builder.HasKey(file => file.Key);
        builder.HasIndex(file => new { file.Draft, file.Name }).IsUnique().HasDatabaseName("ix_draft_files_draft_name");
        builder.HasIndex(file => file.Sha256).HasDatabaseName("ix_draft_files_sha256");
    }

    public void Configure(EntityTypeBuilder<AcknowledgementRow> builder)
    {
        builder.ToTable("draft_acknowledgements");
        builder.HasKey(given => given.Key);
        builder.HasIndex(given => new { given.Draft, given.Issue }).IsUnique().HasDatabaseName("ix_draft_acknowledgements_draft_issue");
    }
}
