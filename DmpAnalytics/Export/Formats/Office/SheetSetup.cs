using System.Collections.Immutable;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>What a sheet is given before its first row.</summary>
/// <param name="Widths">Of its columns, in letters.</param>
/// <param name="FrozenRows">Stay in sight, and are repeated on every printed page.</param>
internal sealed record SheetSetup(ImmutableArray<int> Widths, int FrozenRows = 0);

/// <summary>A cell that leads to a complete address, or to a place of the workbook.</summary>
internal sealed record SheetLink(string Cell, string Target, bool IsInside);

/// <summary>A table of a sheet that can be sorted and filtered: its first and last row, from 1, its first column, from 0, its headings.</summary>
internal sealed record SheetTable(int FirstRow, int LastRow, int FirstColumn, ImmutableArray<string> Headings);
