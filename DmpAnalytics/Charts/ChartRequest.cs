using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts;

/// <summary>What a chart is asked for: the question as the reader said it, and the language of all its texts.</summary>
public sealed record ChartRequest(Question Question, Language Language)
{
    /// <summary>
    /// The parameters of its page beside those of the question, as in the address, e.g. the programmes of a comparison. A
    /// chart reads those it names in its entry of the catalogue.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>All values of an option, in order; empty where the address does not say it.</summary>
    public IEnumerable<string> Values(string option) =>
        from pair in Options where pair.Key == option select pair.Value;
}
