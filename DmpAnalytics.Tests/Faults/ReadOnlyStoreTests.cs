using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Faults;

/// <summary>A database in a folder that the program may read and not write, as after a copy with the wrong owner.</summary>
public class ReadOnlyStoreTests
{
    [Theory]
    [InlineData("fr", Language.Fr)]
    [InlineData("en", Language.En)]
    public async Task Import_IntoADatabaseThatMayOnlyBeRead_SaysSoAndChangesNothing(string lang, Language language)
    {
        if (OperatingSystem.IsWindows()) return;
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var file = await FaultProcess.FiguresAsync(folder["spend.csv"]);
        var data = folder["data"];
        Directory.CreateDirectory(data);
        File.Copy(store.Location.File, Path.Combine(data, Path.GetFileName(store.Location.File)));
        foreach (var written in Directory.GetFiles(data)) File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(data, Reading);
        var before = await File.ReadAllBytesAsync(Directory.GetFiles(data)[0]);

        using var process = FaultProcess.StartUnprivileged(folder, "import", file, "--data-dir", data, "--lang", lang);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 1, error);
        Assert.Contains(Words.Get("Faults", "read_only", language), error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Directory.GetFiles(data)[0]));
        File.SetUnixFileMode(data, Reading | UnixFileMode.UserWrite);
    }

    private const UnixFileMode Reading =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
}
