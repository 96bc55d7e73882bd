using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

// Without a name only the compiled models are written.
var name = args.FirstOrDefault();
var root = args.Length > 1 ? args[1] : Directory.GetCurrentDirectory();

// A room with tables of its own has a context for each provider, internal to the program, which this project refers to as a file.
(string Room, string Provider, string Context, string History)[] rooms =
[
    ("Storage", "Sqlite", "SqliteStoreContext", "__EFMigrationsHistory"),
    ("Accounts", "Sqlite", "SqliteAccountsContext", "__accounts_migrations"),
    ("Storage", "Postgres", "PostgresStoreContext", "__EFMigrationsHistory"),
    ("Accounts", "Postgres", "PostgresAccountsContext", "__accounts_migrations"),
];

foreach (var (room, provider, contextName, history) in rooms)
{
    var folder = Path.Combine(root, "DmpAnalytics", room, "Migrations", provider);
    if (!Directory.Exists(folder))
    {
        Console.Error.WriteLine($"Run from the root of the repository: there is no {folder}.");
        return 1;
    }

    var type = typeof(DmpAnalytics.AppUrls).Assembly.GetType($"DmpAnalytics.{room}.{contextName}", throwOnError: true)!;
    var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
    if (provider == "Sqlite") options.UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable(history));
    else options.UseNpgsql("Host=nowhere", server => server.MigrationsHistoryTable(history));
    using var context = (DbContext)Activator.CreateInstance(type, options.Options)!;
    var snapshot = Path.Combine(folder, contextName + "ModelSnapshot.cs");
    var isFirst = !Written(folder).Any();
    if (!isFirst && !File.Exists(snapshot))
    {
        Console.Error.WriteLine($"There is no {snapshot}: a migration against nothing would make every table again. Bring it back, build the program, and run this again.");
        return 1;
    }

    // The program was built without the snapshot, or of another state of the sources: what it compares with is not what lies here.
    if (!context.Database.GetMigrations().Order(StringComparer.Ordinal).SequenceEqual(Written(folder), StringComparer.Ordinal)
        || (!isFirst && context.GetService<IMigrationsAssembly>().ModelSnapshot is null))
    {
        Console.Error.WriteLine($"The program was not built of the migrations in {folder}. Build it, and run this again.");
        return 1;
    }

    // Looking makes the snapshot of the context that looks read-only, after which it is taken for empty.
    using var looking = (DbContext)Activator.CreateInstance(type, options.Options)!;
    var hasChanged = looking.Database.HasPendingModelChanges();
    if (hasChanged && name is null)
    {
        Console.Error.WriteLine($"The tables of {contextName} have changed, and the name of the migration is missing, such as AddAuditLog.");
        return 1;
    }

    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(context);
    IDesignTimeServices design = provider == "Sqlite" ? new SqliteDesignTimeServices() : new NpgsqlDesignTimeServices();
    design.ConfigureDesignTimeServices(services);
    await using var offered = services.BuildServiceProvider();
    await using var scope = offered.CreateAsyncScope();

    await CompiledModel.WriteAsync(scope.ServiceProvider, looking, $"DmpAnalytics.{room}.CompiledModels.{provider}", root);
    if (!hasChanged || name is null) continue;

    var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>()
        .ScaffoldMigration(name, "DmpAnalytics", $"{room}.Migrations.{provider}", "C#");
    await File.WriteAllTextAsync(Path.Combine(folder, migration.MigrationId + migration.FileExtension), migration.MigrationCode);
    await File.WriteAllTextAsync(Path.Combine(folder, migration.MigrationId + ".Designer" + migration.FileExtension), migration.MetadataCode);
    await File.WriteAllTextAsync(Path.Combine(folder, migration.SnapshotName + migration.FileExtension), migration.SnapshotCode);
    Console.WriteLine($"{room}, {provider}: {migration.MigrationId}");
}

return 0;

// The names of the migrations whose sources lie in a folder.
static IEnumerable<string> Written(string folder) =>
    Directory.GetFiles(folder, "*.Designer.cs").Select(path => Path.GetFileName(path)[..^".Designer.cs".Length]).Order(StringComparer.Ordinal);
