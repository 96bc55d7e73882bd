using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>Runs every plausibility rule over figures handed in.</summary>
public static class Checks
{
    /// <summary>
    /// The findings in the order of <see cref="CheckCatalog"/>, then of programmes, measures, perimeters, places and days.
    /// Deprecated figures are judged already and not looked at.
    /// </summary>
    public static IReadOnlyList<Finding> Run(ReferenceData reference, IEnumerable<Figure> figures, CheckOptions options, CancellationToken cancellationToken = default)
    {
        var found = CheckCatalog.All.ToDictionary(rule => rule, _ => new List<Finding>());
        Tell(reference, CheckedFigures.Of(figures as IReadOnlyList<Figure> ?? [.. figures]), options, (rule, finding) => found[rule].Add(finding), cancellationToken);
        return [.. CheckCatalog.All.SelectMany(rule => found[rule])];
    }

    /// <summary>
    /// Tells each finding as it is met: those of one rule in their order, the rules mixed, since one series after the other is aligned,
    /// judged and let go. Nothing is kept but what <paramref name="tell"/> keeps.
    /// </summary>
    /// <param name="reference">Everything but the figures.</param>
    /// <param name="figures">May make its figures anew whenever they are asked for.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="tell">Is given each finding with its rule.</param>
    /// <param name="cancellationToken">Looked at with every series and every finding.</param>
    public static void Tell(
        ReferenceData reference, CheckedFigures figures, CheckOptions options, Action<CheckRule, Finding> tell, CancellationToken cancellationToken = default)
    {
        var data = new CheckedData(reference, figures, cancellationToken);
        foreach (var group in data.Groups)
        {
            Judge(data.Only(group), isOfSeries: true);
            group.Data.Forget();
            group.Forget();
        }

        Judge(data, isOfSeries: false);

        void Judge(CheckedData judged, bool isOfSeries)
        {
            foreach (var rule in CheckCatalog.All.Where(rule => rule.IsOfSeries == isOfSeries))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var finding in rule.Find(judged, options))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    tell(rule, finding);
                }

                if (!isOfSeries) data.Forget();
            }
        }
    }
}
