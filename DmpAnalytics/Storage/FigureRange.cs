using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// Some of the figures there are: of some programmes all of the whole country and of some places, and some measures in every place;
/// and all that some sources say.
/// </summary>
public sealed record FigureRange(IReadOnlyCollection<string> Programmes, IReadOnlyCollection<string> Regions, IReadOnlyCollection<string> Measures, IReadOnlyCollection<string> Sources)
{
    // One parameter for all places: a database takes no more than some thousands.
    internal IQueryable<FigureTraitsRow> Of(IQueryable<FigureTraitsRow> traits) => traits.Where(row =>
        (Programmes.Contains(row.Programme) && (row.Region == null || EF.Parameter(Regions).Contains(row.Region) || Measures.Contains(row.Measure)))
        || Sources.Contains(row.Source));
}
