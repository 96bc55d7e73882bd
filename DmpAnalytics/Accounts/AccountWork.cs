using System.Text.Json.Nodes;
using DmpAnalytics.Accounts.Passwords;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Accounts;

/// <summary>Opens pieces of work on accounts.</summary>
internal sealed class AccountWorks(Func<AccountsContext> contexts, AccountPasswordHasher hasher, TimeProvider time)
{
    public async Task<AccountWork> BeginAsync(CancellationToken cancellationToken)
    {
        var context = contexts();
        try
        {
            return new(context, await context.Database.BeginTransactionAsync(cancellationToken), hasher, time.GetUtcNow());
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}

/// <summary>
/// One change of accounts with its entries in the log: one transaction, which nobody else's change comes between. Undone unless
/// <see cref="DoneAsync"/> is reached.
/// </summary>
internal sealed class AccountWork : IAsyncDisposable
{
    /// <summary>Wrong passwords in a row before the account pauses.</summary>
    public const int Failures = 10;

    /// <summary>How long it pauses: a thousand guesses a day, of 2 to the power of hundred.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly IDbContextTransaction transaction;

    public AccountWork(AccountsContext context, IDbContextTransaction transaction, AccountPasswordHasher hasher, DateTimeOffset now)
    {
        this.transaction = transaction;
        Context = context;
        Now = now;
        var options = new IdentityOptions();
        options.Lockout.MaxFailedAccessAttempts = Failures;
        options.Lockout.DefaultLockoutTimeSpan = Pause;
        // Names and passwords were looked at before: the rules are those of this room.
        Users = new(
            new UserOnlyStore<Account, AccountsContext>(context), Options.Create(options), hasher, [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!,
            NullLogger<UserManager<Account>>.Instance);
    }

    public AccountsContext Context { get; }

    public UserManager<Account> Users { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The account with its roles and recovery codes, to be changed.</summary>
    public async Task<Account?> FindAsync(string id, CancellationToken cancellationToken) =>
        await Context.Accounts.AsSplitQuery().Include(account => account.Roles).Include(account => account.RecoveryCodes)
            .SingleOrDefaultAsync(account => account.Id == id, cancellationToken);

    public Task LogAsync(Actor by, LogAction action, Account account, JsonObject? before = null, JsonObject? after = null, string reason = "") =>
        LogAsync(by, action, new LogSubject(LogSubjectKind.Account, account.Id), before, after, reason);

    public Task LogAsync(Actor by, LogAction action, LogSubject subject, JsonObject? before = null, JsonObject? after = null, string reason = "") =>
        LogAppender.AppendAsync(
            Context.Database.GetDbConnection(),
            transaction.GetDbTransaction(),
            new(Now, by, action, subject) { Before = before, After = after, Reason = reason },
            CancellationToken.None);

    /// <exception cref="InvalidOperationException">The store refused the change.</exception>
    public async Task DoneAsync(CancellationToken cancellationToken)
    {
        await Context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Users.Dispose();
        await transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
