using System.Collections.Immutable;
using DmpAnalytics.Analysis;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>One chart of the catalogue: its public id, the page it stands on, and how it is built.</summary>
/// <param name="Id">Stable and public, in snake_case: part of addresses and of file names.</param>
/// <param name="Page">The path of the page that shows it; its link leads there.</param>
/// <param name="BuildAsync">Builds it, or gives the problems of the question. A reason is no problem: such a chart is empty and says it.</param>
public sealed record ChartDefinition(string Id, string Page, Func<ChartDesk, CancellationToken, Task<Outcome<ChartModel>>> BuildAsync)
{
    /// <summary>The parameters it reads beside those of the question; all others are refused.</summary>
    public ImmutableArray<string> Options { get; init; } = [];
}
