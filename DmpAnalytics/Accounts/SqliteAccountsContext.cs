using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>The tables in one SQLite file; migrations in <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteAccountsContext(DbContextOptions<SqliteAccountsContext> options) : AccountsContext(options);
