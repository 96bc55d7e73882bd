using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Accounts.Configurations;

internal sealed class AccountKeyConfiguration : IEntityTypeConfiguration<AccountKey>
{
    public void Configure(EntityTypeBuilder<AccountKey> builder)
    {
        builder.ToTable("account_keys");
        builder.HasKey(key => key.Id);
        builder.HasIndex(key => key.Sha256).IsUnique().HasDatabaseName("ix_account_keys_sha256");
        builder.HasIndex(key => key.Account).HasDatabaseName("ix_account_keys_account");
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
