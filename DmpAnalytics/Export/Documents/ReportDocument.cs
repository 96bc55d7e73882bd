using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;

namespace DmpAnalytics.Export.Documents;

/// <summary>
/// A report as it leaves: every block filled, in one language, all texts ready, the addresses complete. Word, Excel, HTML,
/// Markdown and PDF are written from this one object and format nothing, so their numbers cannot differ.
/// </summary>
public sealed record ReportDocument
{
    public required string Title { get; init; }

    /// <summary>What it is about in one line: programme, perimeter, period, prices.</summary>
    public required string Subtitle { get; init; }

    public required Language Language { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>Of the data version of <see cref="Edition"/>: names measures, places and sources where a calculation is written out.</summary>
    public required ReferenceData Reference { get; init; }

    /// <summary>Every filter with its value spelled out, the dates, the data version.</summary>
    public required ImmutableArray<Definition> Facts { get; init; }

    public required ImmutableArray<DocumentPart> Parts { get; init; }

    /// <summary>Before which part, by its index, the chapter of sources and method stands; null: after the last one.</summary>
    public int? ClosingAt { get; init; }

    /// <summary>Sources and caveats of single places; note 1 is the first.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Of everything in it, the most trusted first.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The first source whose licence forbids copies; null: its data may be taken away.</summary>
    public Source? Forbidding => Sources.FirstOrDefault(source => Licences.ForbidCopies(source.Licence));

    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>What must be said of the whole.</summary>
    public ImmutableArray<string> Caveats { get; init; } = [];

    /// <summary>A sentence for every number that has no answer.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Every answer that stands in it, once, in its order: for lineage, alternatives and the calculation.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Of an approved report: what its blocks say otherwise on the latest data; those whose approved value is kept are left out.</summary>
    public ImmutableArray<ReportChange> Changes { get; init; } = [];

    /// <summary>Its numbers in their order, to be frozen when it is approved.</summary>
    public ImmutableArray<FrozenNumber> Numbers { get; init; } = [];

    /// <summary>The report as it will be when the data change; empty where it has no address.</summary>
    public string Link { get; init; } = "";

    /// <summary>The name of a file with it.</summary>
    /// <param name="id">Of the report or template.</param>
    /// <param name="programme">What it is about.</param>
    /// <param name="extension">Without the dot.</param>
    public string FileName(string id, string programme, string extension) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dmpanalytics-{id}-{programme}-v{Edition.Data}-{Code.Of(Language)}.{extension}");
}
