using System.Globalization;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary>A disk in memory of a size that can be changed, in the place of a folder; only root may have one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Null where none may be made.</summary>
    public static async Task<SmallDisk?> MakeAsync(string folder, long bytes)
    {
        if (Environment.UserName != "root" || !OperatingSystem.IsLinux()) return null;
        try
        {
            await PostgresBinaries.RunAsync("mount", "-t", "tmpfs", "-o", Size(bytes), "tmpfs", folder);
            return new(folder);
        }
        catch (InvalidOperationException)
        {
            // A container that may not.
            return null;
        }
    }

    public Task ResizeAsync(long bytes) => PostgresBinaries.RunAsync("mount", "-o", "remount," + Size(bytes), folder);

    public async ValueTask DisposeAsync() => await PostgresBinaries.RunAsync("umount", "-l", folder);

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"size={bytes}");
}
