using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Accounts.Configurations;

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("access_tokens");
        builder.HasKey(token => token.Id);
        builder.HasIndex(token => token.Sha256).IsUnique().HasDatabaseName("ix_access_tokens_sha256");
        builder.HasIndex(token => token.Account).HasDatabaseName("ix_access_tokens_account");
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
