using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class BreakConfiguration() : StoredRowConfiguration<BreakRow>("breaks")
{
    public override void Configure(EntityTypeBuilder<BreakRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.What);
    }
}
