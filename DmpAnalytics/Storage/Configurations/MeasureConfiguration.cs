using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class MeasureConfiguration() : StoredRowConfiguration<MeasureRow>("measures")
{
    public override void Configure(EntityTypeBuilder<MeasureRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Name);
    }
}
