using DmpAnalytics.Analysis;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>How often pages and answers of the interface ask the database: never once for a row.</summary>
public class CommandCountTests
{
    /// <summary>The kinds of reference data, and a few around them; there are hundreds of rows on each of these pages.</summary>
    private const int FewCommands = 16;

    private static readonly string[] Addresses =
    [
        "/", "/?denominator=active&lang=en", "/compare", "/targets", "/figures", "/figures?programme=dmp", "/sources", "/explore", "/quality", "/method",
        "/explain/cost_per_dossier", "/embed/cost_per_dossier",
        "/api/v1/figures", "/api/v1/figures?programme=dmp&limit=500", "/api/v1/sources", "/api/v1/targets", "/api/v1/events", "/api/v1/programmes", "/api/v1/regions",
        "/api/v1/indicators/cost_per_dossier", "/api/v1/indicators/cost_per_dossier/series?every=month",
    ];

    [Fact]
    public async Task Requests_OfAVersionThatWasRead_AskTheDatabaseAFewTimesAtMost()
    {
        var recorder = new CommandRecorder();
        await using var application = await TestApplication.StartAsync(
            builder => builder.Services.ConfigureDbContext<SqliteStoreContext>(options => options.AddInterceptors(recorder)));
        await application.Services.GetRequiredService<ReadingAhead>().ReadAsync(1, CancellationToken.None);
        Assert.NotEmpty(recorder.Take());

        var counts = new List<string>();
        foreach (var address in Addresses)
        {
            using var answer = await application.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            await answer.Content.ReadAsByteArrayAsync();
            var commands = recorder.Take();
            if (commands.Count > FewCommands) counts.Add($"{address}: {commands.Count} commands, such as {commands[^1].Sql}");
        }

        Assert.Empty(counts);
    }

    [Fact]
    public async Task Lists_OfManyRows_AskNoMoreOftenThanListsOfFew()
    {
        var recorder = new CommandRecorder();
        await using var application = await TestApplication.StartAsync(
            builder => builder.Services.ConfigureDbContext<SqliteStoreContext>(options => options.AddInterceptors(recorder)));
        await application.Services.GetRequiredService<ReadingAhead>().ReadAsync(1, CancellationToken.None);

        var few = await CountAsync("/api/v1/figures?limit=2");
        var many = await CountAsync("/api/v1/figures?limit=500");

        Assert.Equal(few, many);

        async Task<int> CountAsync(string address)
        {
            recorder.Take();
            using var answer = await application.Client.GetAsync(new Uri(address, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            return recorder.Take().Count;
        }
    }
}
