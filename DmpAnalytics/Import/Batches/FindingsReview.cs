using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// What the plausibility rules find once an import is in: never a reason to refuse it. Findings are the same when they say the
/// same of the same statements.
/// </summary>
/// <param name="Reference">The new state beside its figures, for wording.</param>
/// <param name="All">Every finding of the new state.</param>
/// <param name="New">Those that the state before did not have.</param>
public sealed record FindingsReview(ReferenceData Reference, IReadOnlyList<Finding> All, IReadOnlyList<Finding> New)
{
    /// <exception cref="ArgumentException">The import was refused: there is no new state.</exception>
    public static FindingsReview Of(ImportOutcome outcome, CheckOptions options)
    {
        if (outcome.IsRefused) throw new ArgumentException("A refused import has no new state.", nameof(outcome));

        var (stored, before) = Run(outcome.Stored, options);
        if (outcome.IsKnown) return new(stored, before, []);

        var (reference, after) = Run(NewState.Of(outcome.Stored, outcome.Difference), options);
        var known = before.Select(finding => finding.Identity).ToHashSet(StringComparer.Ordinal);
        return new(reference, after, [.. after.Where(finding => !known.Contains(finding.Identity))]);
    }

    private static (ReferenceData Reference, IReadOnlyList<Finding> Findings) Run(DataSet state, CheckOptions options)
    {
        var reference = state.ToReference(0);
        return (reference, Checks.Run(reference, state.Figures.Select(located => located.Item), options));
    }
}
