using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A folder of its own for one test, gone with it.</summary>
public sealed class TestFolder : IDisposable
{
    private const int MostAttempts = 40;

    public TestFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "dmp-analytics-tests", Guid.NewGuid().ToString("n"));

    public string this[string name] => Path.Combine(Root, name);

    public void Dispose()
    {
        // What still closes in the background may leave a file while the folder goes.
        for (var attempt = 1; Directory.Exists(Root); attempt++)
        {
            SqliteConnection.ClearAllPools();
            try
            {
                Directory.Delete(Root, recursive: true);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                SpinWait.SpinUntil(static () => false, 50);
            }
        }
    }
}
