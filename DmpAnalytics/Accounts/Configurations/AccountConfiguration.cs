using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DmpAnalytics.Accounts.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => account.Id);
        builder.Ignore(account => account.AllRoles);
        builder.Ignore(account => account.HasPassword);

        // Nothing is sent to anyone: neither address nor number is asked for.
        builder.Ignore(account => account.Email);
        builder.Ignore(account => account.NormalizedEmail);
        builder.Ignore(account => account.EmailConfirmed);
        builder.Ignore(account => account.PhoneNumber);
        builder.Ignore(account => account.PhoneNumberConfirmed);

        builder.Property(account => account.UserName).IsRequired();
        builder.Property(account => account.NormalizedUserName).IsRequired();
        builder.Property(account => account.SecurityStamp).IsRequired();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique().HasDatabaseName("ix_accounts_normalized_user_name");
        builder.HasMany(account => account.Roles).WithOne().HasForeignKey(role => role.Account).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(account => account.RecoveryCodes).WithOne().HasForeignKey(code => code.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
