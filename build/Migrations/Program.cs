using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var name, ..])
{
    Console.Error.WriteLine("The name of the migration is missing, such as AddAuditLog.");
    return 1;
}

var root = args.Length > 1 ? args[1] : Directory.GetCurrentDirectory();
var folder = Path.Combine(root, "DmpAnalytics", "Storage", "Migrations", "Sqlite");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"Run from the root of the repository: there is no {folder}.");
    return 1;
}

// The context is internal to the program, which this project refers to as a file.
var type = typeof(DmpAnalytics.AppUrls).Assembly.GetType("DmpAnalytics.Storage.SqliteStoreContext", throwOnError: true)!;
var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
options.UseSqlite("Data Source=:memory:");
using var context = (DbContext)Activator.CreateInstance(type, options.Options)!;

var services = new ServiceCollection();
services.AddEntityFrameworkDesignTimeServices();
services.AddDbContextDesignTimeServices(context);
new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();

var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>()
    .ScaffoldMigration(name, "DmpAnalytics", "Storage.Migrations.Sqlite", "C#");
await File.WriteAllTextAsync(Path.Combine(folder, migration.MigrationId + migration.FileExtension), migration.MigrationCode);
await File.WriteAllTextAsync(Path.Combine(folder, migration.MigrationId + ".Designer" + migration.FileExtension), migration.MetadataCode);
await File.WriteAllTextAsync(Path.Combine(folder, migration.SnapshotName + migration.FileExtension), migration.SnapshotCode);
Console.WriteLine(migration.MigrationId);
return 0;
