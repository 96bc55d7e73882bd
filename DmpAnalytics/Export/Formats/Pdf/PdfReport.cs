using System.Diagnostics;
using System.Text;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Html;

namespace DmpAnalytics.Export.Formats.Pdf;

/// <summary>
/// A report as a tagged PDF, printed by an installed Chromium from the page of <see cref="HtmlReport"/> with its tables open. The page
/// lies in a folder of its own and loads nothing; the folder is removed afterwards.
/// </summary>
public static class PdfReport
{
    /// <summary>The browser is given up after so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A browser takes memory: no more than these print at once.</summary>
    private static readonly SemaphoreSlim Presses = new(2, 2);

    /// <exception cref="IOException">There is no browser, or it made no PDF.</exception>
    public static async Task<byte[]> OfAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        var browser = InstalledBrowser.Find() ?? throw new IOException("Chromium is not installed.");
        await Presses.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("dmpanalytics-pdf-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(page, HtmlReport.Page(document, isPaper: true), Encoding.UTF8, cancellationToken);
            await PrintAsync(browser, page, pdf, folder.FullName, cancellationToken);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : throw new IOException("Chromium made no PDF.");
        }
        finally
        {
            Presses.Release();
            folder.Delete(recursive: true);
        }
    }

    private static async Task PrintAsync(string browser, string page, string pdf, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[
            "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-extensions", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            .. InstalledBrowser.NeedsOpenDoor ? (string[])["--no-sandbox"] : [],
            "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new IOException("Chromium did not start.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            await Task.WhenAll(output, error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("Chromium did not answer in time.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
