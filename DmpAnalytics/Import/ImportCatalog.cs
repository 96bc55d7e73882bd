using System.Collections.Immutable;
using DmpAnalytics.Import.Kinds;
using DmpAnalytics.Import.Kinds.Breaks;
using DmpAnalytics.Import.Kinds.Deflators;
using DmpAnalytics.Import.Kinds.Events;
using DmpAnalytics.Import.Kinds.ExchangeRates;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Kinds.Measures;
using DmpAnalytics.Import.Kinds.Populations;
using DmpAnalytics.Import.Kinds.Programmes;
using DmpAnalytics.Import.Kinds.Regions;
using DmpAnalytics.Import.Kinds.Scopes;
using DmpAnalytics.Import.Kinds.Sources;
using DmpAnalytics.Import.Kinds.Targets;

namespace DmpAnalytics.Import;

/// <summary>All kinds of file, in the order in which their things refer to each other.</summary>
public static class ImportCatalog
{
    public static readonly ImmutableArray<ImportKind> All =
    [
        ProgrammeRules.Kind,
        MeasureRules.Kind,
        ScopeRules.Kind,
        RegionRules.Kind,
        SourceRules.Kind,
        FigureRules.Kind,
        TargetRules.Kind,
        EventRules.Kind,
        BreakRules.Kind,
        DeflatorRules.Kind,
        PopulationRules.Kind,
        ExchangeRateRules.Kind,
    ];

    /// <summary>
    /// The kind whose header this is; else, for a header with mistakes in it, the kind that publishes under this name if it shares
    /// a column with it; else the one kind with which it shares most columns, and at least half of that kind's. Null: none.
    /// </summary>
    public static ImportKind? Recognise(string fileName, IReadOnlyCollection<string> header)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(header);
        if (All.FirstOrDefault(kind => IsHeaderOf(kind, header)) is { } exact) return exact;
        if (All.FirstOrDefault(kind => kind.FileNames.Contains(fileName)) is { } named && Shared(named, header) > 0) return named;

        var best = All.MaxBy(kind => Shared(kind, header))!;
        var most = Shared(best, header);
        return 2 * most >= best.Columns.Length && All.Count(kind => Shared(kind, header) == most) == 1 ? best : null;
    }

    /// <summary>Whether a header has every column of a kind and none that the kind does not know.</summary>
    public static bool IsHeaderOf(ImportKind kind, IReadOnlyCollection<string> header) =>
        kind.Columns.All(header.Contains) && header.All(column => kind.Columns.Contains(column) || kind.OptionalColumns.Contains(column));

    private static int Shared(ImportKind kind, IReadOnlyCollection<string> header) => kind.Columns.Count(header.Contains);
}
