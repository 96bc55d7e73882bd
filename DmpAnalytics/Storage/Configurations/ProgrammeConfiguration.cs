using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class ProgrammeConfiguration() : StoredRowConfiguration<ProgrammeRow>("programmes")
{
    public override void Configure(EntityTypeBuilder<ProgrammeRow> builder)
    {
        base.Configure(builder);
        Text(builder, row => row.Name);
        Text(builder, row => row.Operator);
        Text(builder, row => row.Description);
    }
}
