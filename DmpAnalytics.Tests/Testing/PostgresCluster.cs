using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DmpAnalytics.Tests.Testing;

/// <summary>
/// A PostgreSQL server for one run of the tests, in a folder of its own on a free port of this machine, gone at the end. Its language is
/// not that of the program, so that an order left to the server is found out.
/// </summary>
internal sealed class PostgresCluster
{
    private const string Small = "-c max_connections=300 -c shared_buffers=128MB -c autovacuum=off";

    /// <summary>Where the databases of tests are not worth keeping.</summary>
    private const string Careless = Small + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private static readonly Lazy<Task<PostgresCluster>> Running = new(() => StartAsync());
    private static int databases;

    private readonly string binaries;
    private readonly string folder;
    private readonly string settings;

    private PostgresCluster(string binaries, string folder, int port, string settings)
    {
        (this.binaries, this.folder, this.settings) = (binaries, folder, settings);
        Port = port;
    }

    public int Port { get; }

    /// <summary>Runs from the first call on.</summary>
    public static Task<PostgresCluster> RunningAsync() => Running.Value;

    /// <summary>The connection string of a database of this name.</summary>
    public string Database(string name) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "tests",
        Database = name,
    }.ConnectionString;

    /// <summary>The connection string of a database that is not there.</summary>
    public string NewDatabase() => Database(string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}"));

    /// <summary>A command on no database in particular.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Database("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends the server as if the power had gone.</summary>
    public Task EndAsync() => ControlAsync("stop", "-m", "immediate", "-w");

    /// <summary>Starts it again on the same files.</summary>
    public Task BeginAsync() => ServeAsync();

    /// <summary><c>kill -9</c> of the server's first process; those it began for its clients notice and end by themselves.</summary>
    public async Task KillAsync()
    {
        var number = (await PostgresBinaries.RunAsUserAsync("head", "-1", Path.Combine(folder, "postmaster.pid"))).Trim();
        await PostgresBinaries.RunAsUserAsync("kill", "-9", number);
    }

    /// <summary>Starts it again after <see cref="KillAsync"/>, as soon as the last process of the one before is gone.</summary>
    public Task BeginAfterKillAsync() => Eventually.TrueAsync("the server of the database", async () =>
    {
        try
        {
            await ServeAsync();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    });

    /// <summary>A server of its own, for tests that end it; <see cref="StopAsync"/> is called by who began it.</summary>
    /// <param name="isCareful">Keeps what it confirmed, as a server does that nobody told otherwise.</param>
    public static async Task<PostgresCluster> StartAsync(bool isCareful = false)
    {
        var binaries = await PostgresBinaries.FindOrInstallAsync();
        var folder = Path.Combine(Path.GetTempPath(), "dmp-analytics-postgres", Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsLinux()) await PostgresBinaries.RunAsync("chmod", "777", folder);

        var cluster = new PostgresCluster(binaries, Path.Combine(folder, "data"), FreePort(), isCareful ? Small : Careless);
        await PostgresBinaries.RunAsUserAsync(
            Path.Combine(binaries, "initdb"), "-D", cluster.folder, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=fr-FR", "--no-sync");
        PostgresBinaries.StopAfterThisProcess(binaries, cluster.folder);
        await cluster.ServeAsync();
        return cluster;
    }

    /// <summary>Another server that follows this one.</summary>
    public async Task<PostgresCluster> FollowAsync()
    {
        var replica = new PostgresCluster(binaries, folder + "-replica", FreePort(), settings);
        await PostgresBinaries.RunAsUserAsync(
            Path.Combine(binaries, "pg_basebackup"), "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "tests", "-D", replica.folder, "-R", "-X", "stream", "--checkpoint=fast", "--no-sync");
        PostgresBinaries.StopAfterThisProcess(binaries, replica.folder);
        await replica.ServeAsync();
        return replica;
    }

    public async Task StopAsync()
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            await ControlAsync("stop", "-m", "immediate", "-w");
            await PostgresBinaries.RunAsUserAsync("rm", "-rf", folder, folder + ".log");
            Directory.Delete(Path.GetDirectoryName(folder)!);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // A folder under the temporary one is all that stays.
        }
    }

    private Task<string> ServeAsync() =>
        ControlAsync("start", "-w", "-l", folder + ".log", "-o", $"-p {Port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {settings}");

    private Task<string> ControlAsync(params string[] arguments) => PostgresBinaries.RunAsUserAsync(Path.Combine(binaries, "pg_ctl"), ["-D", folder, .. arguments]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
