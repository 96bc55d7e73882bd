using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A source that figures or targets rest on has no date of publication: what it says never counts "as known on" a date, and
/// yields to any rival of its kind. Terms: the source, the number of figures, the number of targets.
/// </summary>
public static class SourceWithoutDate
{
    public static readonly CheckRule Rule = new("source_without_date", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options)
    {
        var undated = data.Reference.Sources.Where(source => source.Published is null).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var figures = data.FiguresWith(traits => undated.Contains(traits.Source)).ToLookup(figure => figure.Source);
        var targets = data.Reference.Targets.Where(target => undated.Contains(target.Source)).ToLookup(target => target.Source);
        return
            from source in data.Reference.Sources
            let count = figures[source.Id].Count() + targets[source.Id].Count()
            where count > options.SourceWithoutDateStatements
            let programmes = figures[source.Id].Select(figure => figure.Programme).Concat(targets[source.Id].Select(target => target.Programme)).Distinct().ToList()
            select new Finding(Rule.Id, FindingSeverity.Notice)
            {
                Programme = programmes.Count == 1 ? programmes[0] : null,
                Figures = [.. figures[source.Id]],
                Targets = [.. targets[source.Id]],
                Sources = [source.Id],
                Terms = [new Term.Publication(source.Id), new Term.Number(figures[source.Id].Count()), new Term.Number(targets[source.Id].Count())],
            };
    }
}
