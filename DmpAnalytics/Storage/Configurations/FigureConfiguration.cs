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
        builder.HasIndex(row => new { row.Programme, row.Region, row.Measure }).HasDatabaseName("ix_figures_programme_region_measure");
    }
}
