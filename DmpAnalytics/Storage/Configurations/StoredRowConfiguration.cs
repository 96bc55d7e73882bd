using System.Linq.Expressions;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

/// <summary>What the tables of stored rows have in common: identity, versions and place of origin.</summary>
internal abstract class StoredRowConfiguration<TRow>(string table) : IEntityTypeConfiguration<TRow>
    where TRow : StoredRow
{
    public virtual void Configure(EntityTypeBuilder<TRow> builder)
    {
        builder.ToTable(table);
        builder.HasKey(row => row.Key);
        builder.HasOne<DataVersionRow>().WithMany().HasForeignKey(row => row.Came).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataVersionRow>().WithMany().HasForeignKey(row => row.Went).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportFileRow>().WithMany().HasForeignKey(row => row.ImportFile).OnDelete(DeleteBehavior.Restrict);

        // Each row stands in one of the two, so that the rows of an identity cost one entry each.
        builder.HasIndex(row => row.Identity).IsUnique().HasFilter("went IS NULL").HasDatabaseName($"ix_{table}_identity_current");
        builder.HasIndex(row => new { row.Identity, row.Came }).IsUnique().HasFilter("went IS NOT NULL").HasDatabaseName($"ix_{table}_identity_past");
        builder.HasIndex(row => row.Came).HasDatabaseName($"ix_{table}_came");
        builder.HasIndex(row => row.Went).HasFilter("went IS NOT NULL").HasDatabaseName($"ix_{table}_went");
    }

    protected static void Text(EntityTypeBuilder<TRow> builder, Expression<Func<TRow, LocalText?>> text) =>
        builder.ComplexProperty(text!, sides =>
        {
            sides.IsRequired();
            sides.Property(side => side.Fr);
            sides.Property(side => side.En);
            sides.Ignore(side => side.IsEmpty);
        });
}
