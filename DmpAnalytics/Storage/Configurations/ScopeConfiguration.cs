using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class ScopeConfiguration() : StoredRowConfiguration<ScopeRow>("scopes")
{
    public override void Configure(EntityTypeBuilder<ScopeRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Name);
    }
}
