using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>The real application after its clock has broken.</summary>
public sealed class FailuresTests : IAsyncLifetime
{
    private readonly BrokenClock clock = new();
    private readonly ConcurrentQueue<string> notes = new();
    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.AddProvider(new Notes(notes));
        });
        clock.IsBroken = true;
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Theory]
    [InlineData("fr", "La faute vient de nous")]
    [InlineData("en", "The fault is ours")]
    public async Task Page_ThatFails_SaysWhatToDoAndAnIdUnderWhichItIsNotedOnce(string language, string said)
    {
        using var good = await application.Client.GetAsync($"/?programme=dmp&lang={language}");
        var text = await good.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, good.StatusCode);
        using var page = new HtmlParser().ParseDocument(text);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(said, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/?programme=dmp&lang={language}");
        Assert.DoesNotContain("BrokenClock", text, StringComparison.Ordinal);
        Assert.NotEmpty(good.Headers.GetValues("Content-Security-Policy"));
        var noted = Assert.Single(notes, note => note.Contains("programme=dmp", StringComparison.Ordinal));
        Assert.Contains(noted.Split(' ')[0], page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interface_ThatFails_AnswersProblemDetailsWithTheId()
    {
        using var response = await application.Client.GetAsync("/api/v1/indicators/coverage?programme=dmp&lang=fr");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(500, (int)problem["status"]!);
        Assert.Contains(Assert.Single(notes, note => note.Contains("coverage", StringComparison.Ordinal)).Split(' ')[0], (string)problem["detail"]!, StringComparison.Ordinal);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("BrokenClock") : base.GetUtcNow();
    }

    /// <summary>What was noted as an error.</summary>
    private sealed class Notes(ConcurrentQueue<string> all) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) all.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
