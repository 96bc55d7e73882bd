using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class TargetConfiguration() : StoredRowConfiguration<TargetRow>("targets")
{
    public override void Configure(EntityTypeBuilder<TargetRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Note);
    }
}
