using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class FigureTraitsConfiguration : IEntityTypeConfiguration<FigureTraitsRow>
{
    public void Configure(EntityTypeBuilder<FigureTraitsRow> builder)
    {
        builder.ToTable("figure_traits");
        builder.HasKey(traits => traits.Key);
        builder.Property(traits => traits.Key).ValueGeneratedNever();
        builder.HasIndex(traits => new { traits.Programme, traits.Region, traits.Measure }).HasDatabaseName("ix_figure_traits_programme_region_measure");
    }
}
