using System.Collections.Immutable;
using System.Xml.Linq;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>What lies over the cells of a sheet.</summary>
internal sealed record SheetContent
{
    public ImmutableArray<SheetTable> Tables { get; init; } = [];

    public ImmutableArray<PlacedChart> Charts { get; init; } = [];
}

/// <summary>A chart over the cells from one row (from 1) to another, with its text for those who do not see it.</summary>
internal sealed record PlacedChart(XElement Space, int FirstRow, int LastRow, int LastColumn, string Name, string Alt);
