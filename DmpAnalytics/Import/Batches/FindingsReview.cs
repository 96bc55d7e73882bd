using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// What the plausibility rules find once an import is in: never a reason to refuse it. Findings are the same when they say the
/// same of the same statements.
/// </summary>
/// <param name="Reference">The new state beside its figures, for wording.</param>
/// <param name="All">Every finding of what was looked at in the new state, or the first ones, as many as were asked for.</param>
/// <param name="New">Those that the state before did not have, or the first ones of them.</param>
public sealed record FindingsReview(ReferenceData Reference, IReadOnlyList<Finding> All, IReadOnlyList<Finding> New)
{
    /// <summary>
    /// How many there are, however many of them are in <see cref="All"/>; null where the import was looked at beside a part of a large
    /// store alone, and these are the findings of that part.
    /// </summary>
    public int? AllCount { get; private init; }

    /// <summary>How many are new, however many of them are in <see cref="New"/>.</summary>
    public int NewCount { get; private init; }

    /// <param name="outcome">The import or its rehearsal.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="most">How many findings are kept, the first ones in their order; all are counted.</param>
    /// <param name="cancellationToken">Looked at with every figure.</param>
    /// <exception cref="ArgumentException">The import was refused: there is no new state.</exception>
    public static FindingsReview Of(ImportOutcome outcome, CheckOptions options, int most = int.MaxValue, CancellationToken cancellationToken = default)
    {
        if (outcome.IsRefused) throw new ArgumentException("A refused import has no new state.", nameof(outcome));

        var stored = outcome.Stored.ToReference(0);
        if (outcome.IsKnown)
        {
            var same = new Kept(most);
            Checks.Tell(stored, CheckedFigures.Of(FigureTable.Of(outcome.Stored.Figures)), options, same.Add, cancellationToken);
            return new(stored, same.Findings, []) { AllCount = CountOf(same) };
        }

        var known = new KnownFindings();
        Checks.Tell(stored, CheckedFigures.Of(FigureTable.Of(outcome.Stored.Figures)), options, (_, finding) => known.Add(finding), cancellationToken);

        var reference = NewState.Of(outcome.Stored, outcome.Difference).ToReference(0);
        var (all, fresh) = (new Kept(most), new Kept(most));
        Checks.Tell(reference, NewState.FiguresOf(outcome.Stored, outcome.Difference), options, Take, cancellationToken);
        return new(reference, all.Findings, fresh.Findings) { AllCount = CountOf(all), NewCount = fresh.Count };

        int? CountOf(Kept kept) => outcome.IsBesideAll ? kept.Count : null;

        void Take(CheckRule rule, Finding finding)
        {
            all.Add(rule, finding);
            if (!known.Has(finding)) fresh.Add(rule, finding);
        }
    }

    /// <summary>The first findings in the order of the rules, and the number of all.</summary>
    private sealed class Kept(int most)
    {
        private readonly List<(CheckRule Rule, List<Finding> Findings)> byRule = [.. CheckCatalog.All.Select(rule => (rule, new List<Finding>()))];

        public int Count { get; private set; }

        public IReadOnlyList<Finding> Findings => [.. byRule.SelectMany(each => each.Findings)];

        /// <summary>Findings of one rule come in their order; those of a later one give way to those of an earlier.</summary>
        public void Add(CheckRule found, Finding finding)
        {
            Count++;
            var left = most;
            foreach (var (rule, findings) in byRule)
            {
                if (rule == found && findings.Count < left) findings.Add(finding);
                if (findings.Count > left) findings.RemoveRange(left, findings.Count - left);
                left -= findings.Count;
            }
        }
    }
}
