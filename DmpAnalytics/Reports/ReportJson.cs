using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Reports;

/// <summary>What keeps a text from being read as a report. Codes are public and frozen.</summary>
public enum ReportFault
{
    /// <summary>No JSON, or JSON of another shape.</summary>
    NotReport,

    /// <summary>Written by a newer program.</summary>
    NewerVersion,

    /// <summary>A block of a kind that there is not, or that lacks what its kind needs.</summary>
    BadBlock,

    /// <summary>Parameters that cannot be read.</summary>
    BadParameters,

    /// <summary>Too many blocks, or a text that is too long.</summary>
    TooLarge,
}

/// <summary>A report, or why there is none.</summary>
/// <param name="Report">Null where there is a fault.</param>
/// <param name="Fault">Null where there is a report.</param>
/// <param name="Block">The block concerned, counted from 1; 0 where it is none.</param>
public sealed record ReportReading(Report? Report, ReportFault? Fault = null, int Block = 0);

/// <summary>
/// The shape in which a report is kept: <c>{version, title, language, parameters{}, blocks[{id, kind, …, language, parameters{}}]}</c>.
/// Parameters are those of an address, by name.
/// </summary>
public static class ReportJson
{
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    public static string Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(
            new ReportShape(Version, report.Title, Code.Of(report.Language), Parameters(report.Parameters), [.. report.Blocks.Select(ShapeOf)]), Options);
    }

    public static ReportReading Read(string json)
    {
        ReportShape? shape;
        try
        {
            shape = JsonSerializer.Deserialize<ReportShape>(json, Options);
        }
        catch (JsonException)
        {
            return new(null, ReportFault.NotReport);
        }

        if (shape is not { Title: { } title, Blocks: { } blocks } || !Code.TryParse<Language>(shape.Language, out var language)) return new(null, ReportFault.NotReport);
        if (shape.Version > Version) return new(null, ReportFault.NewerVersion);
        if (blocks.Length > Report.MostBlocks || title.Length > Report.LongestTitle) return new(null, ReportFault.TooLarge);
        if (Parameters(shape.Parameters) is not { } parameters) return new(null, ReportFault.BadParameters);

        var read = ImmutableArray.CreateBuilder<ReportBlock>();
        foreach (var block in blocks)
        {
            if (Parameters(block.Parameters) is not { } own) return new(null, ReportFault.BadParameters, read.Count + 1);
            if ((block.Text?.Length ?? 0) > ReportBlock.LongestText) return new(null, ReportFault.TooLarge, read.Count + 1);
            if (BlockOf(block, own) is not { } made || read.Any(other => other.Id == made.Id)) return new(null, ReportFault.BadBlock, read.Count + 1);
            if (block.Language is null) read.Add(made);
            else if (Code.TryParse<Language>(block.Language, out var spoken)) read.Add(made with { Language = spoken });
            else return new(null, ReportFault.BadBlock, read.Count + 1);
        }

        return new(new() { Title = title, Language = language, Parameters = parameters, Blocks = read.ToImmutable() });
    }

    private static BlockShape ShapeOf(ReportBlock block)
    {
        var shape = new BlockShape { Id = block.Id, Kind = Code.Of(block.Kind), Language = block.Language is { } spoken ? Code.Of(spoken) : null, Parameters = Parameters(block.Parameters) };
        return block switch
        {
            HeadingBlock heading => shape with { Level = heading.Level, Text = heading.Text },
            TextBlock text => shape with { Text = text.Markdown },
            NumberBlock number => shape with { Indicator = number.Indicator },
            ChartBlock chart => shape with { Chart = chart.Chart, Options = [.. chart.Options.Select(pair => new[] { pair.Key, pair.Value })] },
            TableBlock table => shape with { Indicators = [.. table.Indicators] },
            _ => shape,
        };
    }

    private static ReportBlock? BlockOf(BlockShape shape, Question parameters)
    {
        if (shape.Id is not { Length: > 0 and <= 40 } id || !Code.TryParse<ReportBlockKind>(shape.Kind, out var kind)) return null;
        return (kind, shape) switch
        {
            (ReportBlockKind.Heading, { Level: >= 1 and <= 3 and var level, Text: { } text }) => new HeadingBlock(level, text) { Id = id, Parameters = parameters },
            (ReportBlockKind.Text, { Text: { } text }) => new TextBlock(text) { Id = id, Parameters = parameters },
            (ReportBlockKind.Number, { Indicator: { } indicator }) => new NumberBlock(indicator) { Id = id, Parameters = parameters },
            (ReportBlockKind.Chart, { Chart: { } chart }) when (shape.Options ?? []).All(pair => pair is [not null, not null]) =>
                new ChartBlock(chart, [.. (shape.Options ?? []).Select(pair => KeyValuePair.Create(pair[0], pair[1]))]) { Id = id, Parameters = parameters },
            (ReportBlockKind.Table, { Indicators: { } indicators }) when indicators.All(item => item is not null) =>
                new TableBlock([.. indicators]) { Id = id, Parameters = parameters },
            (ReportBlockKind.Targets, _) => new TargetsBlock { Id = id, Parameters = parameters },
            (ReportBlockKind.Perimeters, _) => new PerimetersBlock { Id = id, Parameters = parameters },
            (ReportBlockKind.Sources, _) => new SourcesBlock { Id = id, Parameters = parameters },
            (ReportBlockKind.PageBreak, _) => new PageBreakBlock { Id = id, Parameters = parameters },
            _ => null,
        };
    }

    private static Dictionary<string, string>? Parameters(Question question)
    {
        var pairs = QuestionParameters.Write(question).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return pairs.Count == 0 ? null : pairs;
    }

    private static Question? Parameters(Dictionary<string, string>? pairs) => pairs is null ? new() : QuestionParameters.Read(pairs).Value;

    private sealed record ReportShape(int Version, string? Title, string? Language, Dictionary<string, string>? Parameters, BlockShape[]? Blocks);

    private sealed record BlockShape
    {
        public string? Id { get; init; }

        public string? Kind { get; init; }

        public string? Language { get; init; }

        public int? Level { get; init; }

        public string? Text { get; init; }

        public string? Indicator { get; init; }

        public string? Chart { get; init; }

        public string[][]? Options { get; init; }

        public string[]? Indicators { get; init; }

        public Dictionary<string, string>? Parameters { get; init; }
    }
}
