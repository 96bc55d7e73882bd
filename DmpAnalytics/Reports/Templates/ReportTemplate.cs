using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Reports.Templates;

/// <summary>A report to begin with: which blocks, for whatever programme and period.</summary>
/// <param name="Id">Stable and public: part of addresses and of the command line.</param>
/// <param name="Compose">Puts the blocks in their order.</param>
public sealed record ReportTemplate(string Id, Action<TemplateBlocks> Compose)
{
    /// <param name="parameters">The programme and period it is to be about.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="text">The text of a key of this template: its title, headings and paragraphs.</param>
    public Report Of(Question parameters, Language language, Func<string, string> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new TemplateBlocks(text);
        Compose(blocks);
        return new() { Title = text("title"), Language = language, Parameters = parameters, Blocks = blocks.All };
    }
}

/// <summary>The blocks of a template as they are put together, each with an id of its own.</summary>
public sealed class TemplateBlocks(Func<string, string> text)
{
    private readonly ImmutableArray<ReportBlock>.Builder blocks = ImmutableArray.CreateBuilder<ReportBlock>();

    public ImmutableArray<ReportBlock> All => blocks.ToImmutable();

    private string NextId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"b{blocks.Count + 1}");

    public TemplateBlocks Heading(string key, int level = 1) => Add(new HeadingBlock(level, text(key)) { Id = NextId });

    public TemplateBlocks Text(string key) => Add(new TextBlock(text(key)) { Id = NextId });

    public TemplateBlocks Number(string indicator) => Add(new NumberBlock(indicator) { Id = NextId });

    /// <summary>A chart without the events of the axis: they stand once in a report.</summary>
    public TemplateBlocks Chart(string chart) => Add(new ChartBlock(chart, [KeyValuePair.Create("events", "false")]) { Id = NextId });

    public TemplateBlocks ChartWithEvents(string chart) => Add(new ChartBlock(chart, []) { Id = NextId });

    public TemplateBlocks Table(params ImmutableArray<string> indicators) => Add(new TableBlock(indicators) { Id = NextId });

    public TemplateBlocks Targets() => Add(new TargetsBlock { Id = NextId });

    public TemplateBlocks Perimeters() => Add(new PerimetersBlock { Id = NextId });

    public TemplateBlocks Sources() => Add(new SourcesBlock { Id = NextId });

    public TemplateBlocks PageBreak() => Add(new PageBreakBlock { Id = NextId });

    private TemplateBlocks Add(ReportBlock block)
    {
        blocks.Add(block);
        return this;
    }
}
