using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The tables in one SQLite file; migrations in <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options);
