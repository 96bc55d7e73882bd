using System.Globalization;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>A PostgreSQL server for a part of the comparison, with the settings that it comes with but for memory, gone at the end.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Debian = "/usr/lib/postgresql";

    private readonly string binaries;
    private readonly string folder;

    private Cluster(string binaries, string folder, int port)
    {
        (this.binaries, this.folder) = (binaries, folder);
        Port = port.ToString(CultureInfo.InvariantCulture);
    }

    public string Port { get; }

    /// <summary>Null where there are no binaries of a server: that is said.</summary>
    public static async Task<Cluster?> StartAsync(Setting setting)
    {
        var binaries = (Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : []).Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")));
        if (binaries is null)
        {
            await Console.Error.WriteLineAsync("There is no PostgreSQL server: what needs it is left out. apt-get install postgresql.");
            return null;
        }

        setting.Tell("PostgreSQL", (await Tool.MustAsync(Path.Combine(binaries, "postgres"), "--version")).Trim());
        // Its user is another than ours, and comes through the folders above.
        for (var above = setting.Folder; above.Length > Path.GetTempPath().Length; above = Path.GetDirectoryName(above)!)
        {
            if (OperatingSystem.IsLinux()) File.SetUnixFileMode(above, (UnixFileMode)0b111_111_111);
        }

        var cluster = new Cluster(binaries, setting.PathOf("postgres"), Site.FreePort());
        await cluster.AsUserAsync("initdb", "-D", cluster.folder, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await cluster.AsUserAsync(
            "pg_ctl", "-D", cluster.folder, "start", "-w", "-l", cluster.folder + ".log", "-o",
            $"-p {cluster.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=512MB -c max_wal_size=4GB");
        return cluster;
    }

    /// <summary>An empty database of this name, whatever there was; gives the connection string of Npgsql.</summary>
    public async Task<string> NewAsync(string name)
    {
        await SqlAsync("postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await SqlAsync("postgres", $"CREATE DATABASE {name}");
        return $"Host=127.0.0.1;Port={Port};Username=bench;Database={name}";
    }

    /// <summary>By psql; gives what it prints, without heads.</summary>
    public async Task<string> SqlAsync(string database, string sql) => (await Tool.MustAsync("psql", [.. Psql(database), "-c", sql])).Trim();

    /// <summary>How psql is told of a database of this server.</summary>
    public string[] Psql(string database) => ["-h", "127.0.0.1", "-p", Port, "-U", "bench", "-d", database, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"];

    public async ValueTask DisposeAsync()
    {
        await AsUserAsync("pg_ctl", "-D", folder, "stop", "-m", "immediate", "-w");
        await Tool.MustAsync("rm", "-rf", folder);
    }

    /// <summary>A server does not run as root: then as the user that Debian made for it.</summary>
    private Task<string> AsUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(binaries, program);
        return Environment.UserName == "root" ? Tool.MustAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : Tool.MustAsync(path, arguments);
    }
}
