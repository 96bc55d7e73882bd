using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class SavedMappingConfiguration : IEntityTypeConfiguration<SavedMappingRow>
{
    public void Configure(EntityTypeBuilder<SavedMappingRow> builder)
    {
        builder.ToTable("mappings");
        builder.HasKey(mapping => mapping.Key);
        builder.HasIndex(mapping => mapping.Name).IsUnique().HasDatabaseName("ix_mappings_name");
    }
}
