using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class KeptFileConfiguration : IEntityTypeConfiguration<KeptFileRow>
{
    public void Configure(EntityTypeBuilder<KeptFileRow> builder)
    {
        builder.ToTable("kept_files");
        builder.HasKey(file => file.Sha256);
    }
}
