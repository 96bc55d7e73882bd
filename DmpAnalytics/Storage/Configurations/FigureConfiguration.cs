using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class FigureConfiguration() : StoredRowConfiguration<FigureRow>("figures")
{
    public override void Configure(EntityTypeBuilder<FigureRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Note);
        builder.Property(row => row.Identity).HasConversion<Conversions.IdentityNumber>();
        builder.HasOne<FigureTraitsRow>().WithMany().HasForeignKey(row => row.Traits).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Traits).HasDatabaseName("ix_figures_traits");
    }
}
