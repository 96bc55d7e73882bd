using DmpAnalytics.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace DmpAnalytics.Tests.Testing;

/// <summary>The real application on a free loopback port, over a database of its own filled from <c>data/</c>.</summary>
public sealed class TestApplication : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly WebApplication app;

    private TestApplication(TestStore store, WebApplication app)
    {
        this.store = store;
        this.app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where it listens, for a browser.</summary>
    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public TestStore Store => store;

    /// <param name="replace">Replaces services of the edge, such as the clock.</param>
    /// <param name="more">Further settings, by their whole names.</param>
    /// <param name="on">The database it works on, which goes with it; the shipped figures in a file unless given.</param>
    public static async Task<TestApplication> StartAsync(
        Action<WebApplicationBuilder>? replace = null, IReadOnlyDictionary<string, string?>? more = null, TestStore? on = null)
    {
        var store = on ?? await TestStore.FilledAsync();
        var settings = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["DmpAnalytics:DataDir"] = store.Location.DataDir,
            ["DmpAnalytics:Database"] = store.Location.Server,
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string?>()) settings[name] = value;
        var app = Program.Route(Program.Assemble(settings, builder =>
        {
            builder.Logging.ClearProviders();
            replace?.Invoke(builder);
        }));
        if (!await Server.StartAsync(app, CancellationToken.None)) throw new InvalidOperationException("The application did not start.");
        return new(store, app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}

/// <summary>One application for all tests of a class: <c>IClassFixture&lt;SharedApplication&gt;</c>; the tests only read.</summary>
public sealed class SharedApplication : IAsyncLifetime
{
    private TestApplication? application;

    public TestApplication Application => application ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => application = await TestApplication.StartAsync();

    public async Task DisposeAsync()
    {
        if (application is not null) await application.DisposeAsync();
    }
}
