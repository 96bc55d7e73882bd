using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// The guard of declared corrections: where a file brings another value than the one that was corrected, its source has been mended
/// or says something new; the file's value counts again, and that is told.
/// </summary>
internal static class MendedSources
{
    public static ReadOutcome Told(ReadOutcome read, DataSet stored)
    {
        if (stored.Figures is FigureTable { HasDecisions: false }) return read;
        var corrected = stored.Figures.Select(located => located.Item).Where(figure => figure.Decisions?.Correction is not null)
            .ToDictionary(figure => figure.Id, figure => (figure.Decisions!.Correction!.From, figure.Value), StringComparer.Ordinal);
        if (corrected.Count == 0) return read;

        var issues = from given in read.DataSet.Figures
                     where corrected.TryGetValue(given.Item.Id, out var found) && given.Item.Value != found.From
                     let known = corrected[given.Item.Id]
                     select new Issue(given.File, given.Line, "value", given.Item.Published, IssueCode.SourceMended)
                     {
                         Arguments = [Text(known.From), Text(known.Value)],
                     };
        return read with { Issues = [.. read.Issues, .. issues] };
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
