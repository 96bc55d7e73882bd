using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>Why there is no value.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Text">A sentence in the reader's language, with what would answer the question.</param>
public sealed record ReasonJson(string Code, string Text)
{
    public static ReasonJson? Of(Reason? reason, ReferenceData reference, Language language) =>
        reason is null ? null : new(Domain.Code.Of(reason.Code), ReasonText.Of(reason, reference, language));
}

/// <summary>The parts that answers, inputs and points write alike.</summary>
internal static class ResultJson
{
    public static string? Basis(Result result) => result.HasValue ? Code.Of(result.Basis) : null;

    public static IReadOnlyList<string> Holes(Result result) =>
        [.. result.Holes.Select(hole => Period.OfDays(hole.First, hole.Last).Text)];
}
