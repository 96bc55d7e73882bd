using DmpAnalytics.Storage;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>The tables of accounts: brought up to date beside those of the data, in the database that <see cref="StoreDatabase"/> prepared.</summary>
public sealed class AccountsDatabase
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly StoreLocation location;
    private readonly Func<AccountsContext> contexts;

    internal AccountsDatabase(StoreLocation location, Func<AccountsContext> contexts)
    {
        this.location = location;
        this.contexts = contexts;
    }

    /// <summary>Ready, or newer than this program with the steps it does not know; then nothing is changed.</summary>
    public async Task<StoreState> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var unknown = applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) return new(StoreStatus.Newer, string.Join(", ", unknown));

        // What lies here opens accounts, hashed as it is: other users of the machine need not read it.
        if (!location.IsServer && !OperatingSystem.IsWindows()) File.SetUnixFileMode(location.File, File.GetUnixFileMode(location.File) & ~Others);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await context.Database.MigrateAsync(cancellationToken);
        return new(StoreStatus.Ready);
    }

    /// <summary>Takes every account, token and key out of a copy of the database, so that it can be handed to others.</summary>
    /// <param name="copy">The path of the copy; nobody else may have it open.</param>
    /// <param name="cancellationToken">Until the end the copy is as it was.</param>
    public static async Task EmptyAsync(string copy, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite($"Data Source={copy};Pooling=False;Foreign Keys=True").Options;
        await using var context = new SqliteAccountsContext(options);
        await context.Tokens.ExecuteDeleteAsync(cancellationToken);
        await context.Keys.ExecuteDeleteAsync(cancellationToken);
        await context.Set<AccountRole>().ExecuteDeleteAsync(cancellationToken);
        await context.Set<RecoveryCode>().ExecuteDeleteAsync(cancellationToken);
        await context.Accounts.ExecuteDeleteAsync(cancellationToken);

        // What was deleted is still in the file's free pages until they are written anew.
        await context.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
    }
}
