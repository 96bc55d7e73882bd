using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A folder of its own for one test, gone with it.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "dmp-analytics-tests", Guid.NewGuid().ToString("n"));

    public string this[string name] => Path.Combine(Root, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }
}
