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
    public static IReadOnlyList<Finding> Run(ReferenceData reference, IEnumerable<Figure> figures, CheckOptions options)
    {
        var data = new CheckedData(reference, figures);
        return [.. CheckCatalog.All.SelectMany(rule => rule.Find(data, options))];
    }
}
