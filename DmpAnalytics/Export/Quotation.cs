using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export;

/// <summary>What can be quoted. The names are parts of addresses.</summary>
public enum QuotationKind
{
    Charts,
    Indicators,
    Figures,
}

/// <summary>One term and what it means here.</summary>
public sealed record Definition(string Term, string Meaning);

/// <summary>
/// A chart, a number or a figure with everything that must go with it when it leaves: in one language, all texts ready, the
/// addresses complete. Every file, citation and line to copy is written from this one object.
/// </summary>
public sealed record Quotation
{
    public required QuotationKind Kind { get; init; }

    public required string Id { get; init; }

    public required Language Language { get; init; }

    /// <summary>The finding, as a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about: programme, perimeter, prices, dates.</summary>
    public required string About { get; init; }

    /// <summary>What must be said with it; may be empty.</summary>
    public ImmutableArray<string> Caveats { get; init; } = [];

    /// <summary>The most trusted first.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Page or section within the source, for a single figure.</summary>
    public string Locator { get; init; } = "";

    public required Question Question { get; init; }

    public ImmutableArray<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The view as it will be when the data change.</summary>
    public required string Link { get; init; }

    /// <summary>The view as it is: with its data version and the version of its definition.</summary>
    public required string FrozenLink { get; init; }

    public required Edition Edition { get; init; }

    public required ExportTable Data { get; init; }

    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>The chart that is quoted, to be drawn by a format that can.</summary>
    public ChartModel? Chart { get; init; }

    /// <summary>The number that is quoted, to be computed again by a format that can, with what names its parts.</summary>
    public Answer? Answer { get; init; }

    public ReferenceData? Reference { get; init; }

    /// <summary>The first source whose licence forbids copies; null where there is none.</summary>
    public Source? Forbidding => Sources.FirstOrDefault(source => Licences.ForbidCopies(source.Licence));

    /// <summary>The name of a file with it, without its ending.</summary>
    public string FileName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dmpanalytics-{Id}-{Question.Programme}-v{Edition.Data}").Replace("--", "-", StringComparison.Ordinal);
}
