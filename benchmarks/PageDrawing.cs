using System.Globalization;
using Microsoft.Playwright;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// What a reader with a slow machine waits for: pages of a running server in Chromium with the processor slowed down four times,
/// median of five. First with an empty cache, then as the next page after another one. Printed, not asserted.
/// </summary>
internal static class PageDrawing
{
    private const int Runs = 5;
    private const int SlowDown = 4;

    /// <summary>Notes when every chart of the page has its drawing.</summary>
    private const string Watch =
        """
        new MutationObserver(() => {
          const plots = document.querySelectorAll('[data-plot]');
          if (plots.length > 0 && [...plots].every(plot => plot.querySelector('svg'))) globalThis.drawnAt ??= performance.now();
        }).observe(document, { childList: true, subtree: true });
        """;

    private static readonly string[] Pages = ["/", "/compare", "/targets", "/figures", "/sources", "/explore", "/quality", "/explain/cost_per_dossier", "/embed/cost_per_dossier"];

    public static async Task PrintAsync(string address, string chromium)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Console.WriteLine("| page | first visit, kB | first paint, ms | charts drawn, ms | next page, kB |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var page in Pages)
        {
            var runs = new List<(double Bytes, double Paint, double? Drawn, double Next)>();
            for (var run = 0; run < Runs; run++) runs.Add(await VisitAsync(browser, address, page));
            var drawn = runs[0].Drawn is null ? "–" : Text(Median(runs.Select(run => run.Drawn ?? double.NaN)));
            Console.WriteLine($"| {page} | {Text(Median(runs.Select(run => run.Bytes)))} | {Text(Median(runs.Select(run => run.Paint)))} | {drawn} | {Text(Median(runs.Select(run => run.Next)))} |");
        }
    }

    private static async Task<(double Bytes, double Paint, double? Drawn, double Next)> VisitAsync(IBrowser browser, string address, string page)
    {
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR", ViewportSize = new() { Width = 1440, Height = 900 } });
        var tab = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(tab);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = SlowDown });
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, message) => bytes += message?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        await tab.AddInitScriptAsync(Watch);

        await tab.GotoAsync(address + page, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await tab.WaitForFunctionAsync("() => !document.querySelector('[data-plot]') || globalThis.drawnAt");
        var first = bytes;
        var paint = await tab.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN");
        var drawn = await tab.EvaluateAsync<double?>("document.querySelector('[data-plot]') ? globalThis.drawnAt ?? NaN : null");

        // The same page again, after a small one, with what the browser has kept.
        await tab.GotoAsync(address + "/about", new() { WaitUntil = WaitUntilState.NetworkIdle });
        bytes = 0;
        await tab.GotoAsync(address + page, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (first / 1000, paint, drawn, bytes / 1000);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static string Text(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
