using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Breaks;

/// <summary>A line of breaks.csv.</summary>
internal static class BreakRow
{
    public static readonly ImmutableArray<string> Columns = ["programme", "measure", "date", "what_fr", "what_en", "source"];

    public static Break? Read(Row row, Draft draft)
    {
        var programme = row.Reference("programme");
        var measure = row.Reference("measure");
        var date = row.Period("date");
        var what = row.Texts("what");
        var source = row.Reference("source");

        if (!row.IsClean || programme is null || measure is null || date is null || what is null || source is null) return null;
        return new Break(programme, measure, date, what, source);
    }
}
