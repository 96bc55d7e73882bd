using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Reports;

/// <summary>What a report is made of. Codes are stored and frozen.</summary>
public enum ReportBlockKind
{
    Heading,
    Text,
    Number,
    Chart,
    Table,
    Targets,
    Perimeters,
    Sources,
    PageBreak,
}

/// <summary>One block of a report. Whoever reads blocks treats each kind of <see cref="ReportBlockKind"/>; there are no others.</summary>
public abstract record ReportBlock
{
    /// <summary>Characters of the text of one block.</summary>
    public const int LongestText = 20_000;

    private protected ReportBlock()
    {
    }

    /// <summary>Told from the other blocks of its report, and kept when it moves.</summary>
    public required string Id { get; init; }

    /// <summary>What this block asks otherwise than its report; everything null asks the same.</summary>
    public Question Parameters { get; init; } = new();

    /// <summary>Where it speaks another language than its report; null: the same.</summary>
    public Language? Language { get; init; }

    public abstract ReportBlockKind Kind { get; }
}

/// <param name="Level">1, a chapter, to 3.</param>
/// <param name="Text">Plain; may hold live names and numbers.</param>
public sealed record HeadingBlock(int Level, string Text) : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Heading;
}

/// <param name="Markdown">Paragraphs, lists, emphasis, links; live names and numbers in double braces. HTML in it is text.</param>
public sealed record TextBlock(string Markdown) : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Text;
}

/// <param name="Indicator">An indicator, or a measure that stands at a date.</param>
public sealed record NumberBlock(string Indicator) : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Number;
}

/// <param name="Chart">The id of a chart of the catalogue.</param>
/// <param name="Options">The parameters of the chart beside those of the question.</param>
public sealed record ChartBlock(string Chart, ImmutableArray<KeyValuePair<string, string>> Options) : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Chart;
}

/// <summary>A row for each step of the period, a column for each number.</summary>
/// <param name="Indicators">Indicators, or measures that stand at a date.</param>
public sealed record TableBlock(ImmutableArray<string> Indicators) : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Table;
}

/// <summary>Every promise of the programme and what became of it.</summary>
public sealed record TargetsBlock : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Targets;
}

/// <summary>The same question under each perimeter of money, side by side.</summary>
public sealed record PerimetersBlock : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Perimeters;
}

/// <summary>Where the generated chapter of sources and method stands; without it, that stands at the end.</summary>
public sealed record SourcesBlock : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.Sources;
}

public sealed record PageBreakBlock : ReportBlock
{
    public override ReportBlockKind Kind => ReportBlockKind.PageBreak;
}
