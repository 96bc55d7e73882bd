using System.Collections.Immutable;

namespace DmpAnalytics.Import.Reading;

/// <summary>One record as text, with the physical line on which it begins.</summary>
internal sealed record TextRow(int Line, ImmutableArray<string> Fields);

/// <summary>A file as text: its header, and the rows under it that can be told apart into as many fields.</summary>
internal sealed record TextTable(string File, ImmutableArray<string> Header, ImmutableArray<TextRow> Rows);
