using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Documents;

/// <summary>One thing that stands in a report, between the one before and the one after it.</summary>
public abstract record DocumentPart
{
    /// <summary>Where it speaks another language than its report; null: the same.</summary>
    public Language? Language { get; init; }
}

/// <summary>A heading of level 1 (a chapter) to 3.</summary>
public sealed record HeadingPart(int Level, string Text) : DocumentPart;

/// <summary>How a paragraph is set.</summary>
public enum ParagraphKind
{
    Normal,
    Bullet,
    Numbered,
    Quote,

    /// <summary>What has changed since the report was approved.</summary>
    Change,
}

/// <summary>A paragraph, or one entry of a list.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Runs">Its text in pieces; never empty.</param>
/// <param name="Depth">Of an entry within entries; 0 is the outermost.</param>
public sealed record ParagraphPart(ParagraphKind Kind, ImmutableArray<DocumentRun> Runs, int Depth = 0) : DocumentPart;

/// <summary>Text of one look. It is text in every format: never markup, never a formula.</summary>
public sealed record DocumentRun(string Text)
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>A complete address of the web, or empty: the lineage of a number, a link of the author.</summary>
    public string Link { get; init; } = "";

    /// <summary>Numbers of notes that follow the text, from 1.</summary>
    public ImmutableArray<int> Notes { get; init; } = [];

    /// <summary>The answer that the text shows, where it is a number.</summary>
    public Answer? Answer { get; init; }
}

/// <summary>One number with what it means: label, value, range and doubt, change.</summary>
public sealed record CardPart(string Label, string Value, Answer Answer) : DocumentPart
{
    /// <summary>Range, qualifier, basis, change: a line each.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    public string Link { get; init; } = "";

    public ImmutableArray<int> Notes { get; init; } = [];
}

/// <summary>A chart, to be drawn by the format itself from the model, or shown as its table where a format cannot draw.</summary>
/// <param name="Model">Title (the finding), subtitle, alternative text, axes, panels, table.</param>
/// <param name="Notes">Numbers of notes, from 1.</param>
public sealed record ChartPart(ChartModel Model, ImmutableArray<int> Notes) : DocumentPart;

/// <summary>A table; each row has a cell for each column.</summary>
public sealed record TablePart(string Caption, ImmutableArray<DocumentColumn> Columns, ImmutableArray<ImmutableArray<DocumentCell>> Rows) : DocumentPart
{
    public ImmutableArray<int> Notes { get; init; } = [];
}

/// <param name="Heading">With its unit.</param>
/// <param name="IsNumber">Set to the right.</param>
public sealed record DocumentColumn(string Heading, bool IsNumber = false);

/// <summary>A cell as shown, and its exact value where it is a number.</summary>
public sealed record DocumentCell(string Text, decimal? Value = null)
{
    public string Link { get; init; } = "";
}

public sealed record PageBreakPart : DocumentPart;
