using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class RegionConfiguration() : StoredRowConfiguration<RegionRow>("regions")
{
    public override void Configure(EntityTypeBuilder<RegionRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Name);
    }
}
