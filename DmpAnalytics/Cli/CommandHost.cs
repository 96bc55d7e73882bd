using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Cli;

/// <summary>What a command works with: the application for given settings, how it answers requests, how it is served, and where to write.</summary>
internal sealed record CommandHost(
    Func<IReadOnlyDictionary<string, string?>, WebApplication> Build,
    Func<WebApplication, WebApplication> Route,
    Func<WebApplication, CancellationToken, Task<int>> Serve,
    Language Language,
    TextWriter Output,
    TextWriter Error)
{
    /// <summary>The exit code of a command that was refused or found errors.</summary>
    public const int Failed = 1;

    public string Text(string key, params object[] texts) => Words.Format("Cli", key, Language, texts);

    public string Number(decimal value) => Formats.Number(value, Language);

    /// <summary>Runs a command on the application that its settings make. Wrong settings are all told, and nothing is run.</summary>
    public async Task<int> RunAsync(IReadOnlyDictionary<string, string?> settings, Func<WebApplication, Task<int>> run)
    {
        try
        {
            await using var app = Build(settings);
            return await run(app);
        }
        catch (OptionsValidationException wrong)
        {
            await Error.WriteLineAsync(Text("WrongSettings"));
            foreach (var failure in wrong.Failures) await Error.WriteLineAsync("  " + failure);
            return Failed;
        }
        catch (Exception error) when (StoreFaults.Of(error) is { } fault)
        {
            await Error.WriteLineAsync(Words.Get("Faults", Code.Of(fault), Language));
            return Failed;
        }
    }
}
