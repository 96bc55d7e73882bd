using System.Collections.Frozen;
using System.Collections.Immutable;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Reading;

/// <summary>One record as text, with the physical line on which it begins.</summary>
internal sealed record TextRow(int Line, ImmutableArray<string> Fields)
{
    /// <summary>The places of fields that were numbers before they were text; in the canonical form whatever they look like.</summary>
    public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>Where a field was written otherwise: in which column, as what; null for a field as it stands.</summary>
    public FrozenDictionary<string, WrittenField>? Written { get; init; }
}

/// <summary>A field as the file has it, before it was put into the canonical form.</summary>
/// <param name="Column">The name of its column in the file; empty for what stands in no column.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="IsRead">Whether it could be put into the canonical form.</param>
internal sealed record WrittenField(string Column, string Text, bool IsRead = true)
{
    /// <summary>How its column writes numbers; null where it is the canonical form or no number.</summary>
    public NumberStyle? Numbers { get; init; }
}

/// <summary>A file as text: its header, and the rows under it that can be told apart into as many fields.</summary>
internal sealed record TextTable(string File, ImmutableArray<string> Header, ImmutableArray<TextRow> Rows);
