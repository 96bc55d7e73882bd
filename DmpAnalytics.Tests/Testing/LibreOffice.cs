using System.Diagnostics;

namespace DmpAnalytics.Tests.Testing;

/// <summary>
/// Another program that opens what we write. Where it is not installed (<c>apt-get install libreoffice-writer
/// libreoffice-calc</c>) the tests that need it say so and end.
/// </summary>
internal static class LibreOffice
{
    private static readonly string[] Places = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

    public static string? Program => Places.FirstOrDefault(File.Exists);

    /// <summary>A file as another kind of file; each call has a profile of its own, so that two do not wait for one another.</summary>
    /// <param name="folder">Where the file lies and the other is written.</param>
    /// <param name="file">Its name.</param>
    /// <param name="kind">As its option <c>--convert-to</c> takes it.</param>
    public static async Task ConvertAsync(TestFolder folder, string file, string kind)
    {
        var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", kind, "--outdir", Path.GetDirectoryName(folder[file])!, folder[file]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException(await output + await error);
    }
}
