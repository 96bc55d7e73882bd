using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class EventConfiguration() : StoredRowConfiguration<EventRow>("events")
{
    public override void Configure(EntityTypeBuilder<EventRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Title);
    }
}
