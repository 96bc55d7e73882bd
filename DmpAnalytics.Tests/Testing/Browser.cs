using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A real browser, shared by all tests of the collection. Where the machine has none, one is installed.</summary>
public sealed class Browser(IMessageSink sink) : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        var path = BrowserFinder.Find()
            ?? Existing(playwright.Chromium.ExecutablePath)
            ?? await BrowserInstaller.InstallAsync(
                text => sink.OnMessage(new DiagnosticMessage(text)),
                () => playwright.Chromium.ExecutablePath);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A person of their own: nothing is shared with other visits.</summary>
    public async Task<Visit> VisitAsync(VisitOptions options) =>
        await Visit.OpenAsync(browser ?? throw new InvalidOperationException("The browser has not started."), options);

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>, ICollectionFixture<SharedApplication>
{
    public const string Name = "browser";
}
