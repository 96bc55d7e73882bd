using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class SourceConfiguration() : StoredRowConfiguration<SourceRow>("sources")
{
    public override void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Note);
    }
}
