using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>One chart of the catalogue: its public id, the page it stands on, and how it is built.</summary>
/// <param name="Id">Stable and public, in snake_case: part of addresses and of file names.</param>
/// <param name="Page">The path of the page that shows it; its link leads there.</param>
/// <param name="BuildAsync">Builds it, or gives the problems of the question. A reason is no problem: such a chart is empty and says it.</param>
public sealed record ChartDefinition(string Id, string Page, Func<ChartDesk, CancellationToken, Task<Outcome<ChartModel>>> BuildAsync)
{
    /// <summary>The parameters it reads beside those of the question; all others are refused.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>Whose figures it shows.</summary>
    public Func<ChartDesk, IReadOnlyCollection<Programme>> ProgrammesOf { get; init; } = desk => [desk.Resolved.Programme];

    /// <summary>The request of an address, or everything that is wrong with it.</summary>
    public Outcome<ChartRequest> Read(IEnumerable<KeyValuePair<string, string>> parameters, Language language)
    {
        var pairs = parameters.ToList();
        var question = QuestionParameters.Read(pairs.Where(pair => !Options.Contains(pair.Key)));
        return question.Value is { } read
            ? new ChartRequest(read, language) { Options = [.. pairs.Where(pair => Options.Contains(pair.Key) && pair.Value.Length > 0)] }
            : question.Problems;
    }
}
