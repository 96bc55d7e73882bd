using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Export.Formats.Evidence;

/// <summary>What rests on what: the kept files, imports, documents and log entries behind figures.</summary>
public sealed class EvidenceFiles(DataReader reader, DraftStore drafts, DocumentStore documents, LogReader log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Columns =
    [
        "id", "programme", "measure", "scope", "region", "period", "precision", "value", "published", "unit", "qualifier", "source", "locator", "rank", "status",
        "rank_in_file", "rank_reason", "rank_by", "value_in_file", "correction_reason", "correction_by", "import", "file", "line",
    ];

    /// <summary>The figures as a table, what their files give beside what was decided about them.</summary>
    public static PackFile Table(IEnumerable<Figure> figures) => new("figures.csv", CsvWriter.Write(Columns, figures.Select(Cells), CsvDialect.Machines));

    /// <summary>The imports of figures with who agreed to what, and their files to the byte.</summary>
    /// <param name="imports">Their numbers.</param>
    /// <param name="isInside">Whether who acknowledged which warnings and why may be read.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async Task<IReadOnlyList<PackFile>> ImportsAsync(IReadOnlyCollection<long> imports, bool isInside, CancellationToken cancellationToken)
    {
        var files = new List<PackFile>();
        var told = new List<object>();
        foreach (var import in (await reader.ImportsAsync(cancellationToken)).Where(import => imports.Contains(import.Id)).OrderBy(import => import.Id))
        {
            var draft = await drafts.OfImportAsync(import.Id, cancellationToken);
            told.Add(new
            {
                import.Id,
                At = LogEntry.Time(import.At),
                import.Who,
                Mode = Code.Of(import.Mode),
                import.Added,
                import.Changed,
                import.Unchanged,
                DataVersion = import.Version,
                Files = import.Files.Select(file => new { file.Name, file.Sha256, file.Length, Path = PathOf(import, file) }),
                ReviewedBy = draft?.ReviewedBy,
                Acknowledgements = isInside ? draft?.Acknowledgements : null,
                Mappings = draft?.Files.Where(file => file.Mapping is not null).Select(file => new { file.Name, file.Mapping }),
            });
            foreach (var file in import.Files)
                files.Add(new(PathOf(import, file), await reader.KeptBytesAsync(file.Sha256, cancellationToken) ?? []));
        }

        return [new("imports.json", JsonSerializer.SerializeToUtf8Bytes(told, Json)), .. files];
    }

    /// <summary>The documents attached to sources; null: of every source.</summary>
    public async Task<IReadOnlyList<PackFile>> DocumentsAsync(IReadOnlyCollection<string>? sources, CancellationToken cancellationToken)
    {
        var files = new List<PackFile>();
        foreach (var document in await documents.ListAsync(cancellationToken))
        {
            if (sources is not null && !sources.Contains(document.Source)) continue;
            if (await reader.KeptBytesAsync(document.Sha256, cancellationToken) is { } bytes)
                files.Add(new($"documents/{PackFile.Safe(document.Source)}/{document.Sha256[..12]}-{PackFile.Safe(document.Name)}", bytes));
        }

        return [.. files.DistinctBy(file => file.Name)];
    }

    /// <summary>The whole chain of the log; the words of entries about others than <paramref name="subjects"/> are left out. Null: none is.</summary>
    public async Task<PackFile> LogAsync(IReadOnlySet<LogSubject>? subjects, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await foreach (var line in log.LinesAboutAsync(subjects, cancellationToken)) text.Append(line).Append('\n');
        return new("log.jsonl", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string PathOf(ImportSummary import, ImportedFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"files/{import.Id}/{PackFile.Safe(file.Name)}");

    private static IReadOnlyList<CsvCell> Cells(Figure figure)
    {
        var (rank, correction) = (figure.Decisions?.Rank, figure.Decisions?.Correction);
        return ImmutableArray.Create<CsvCell>(
            figure.Id, figure.Programme, figure.Measure, figure.Scope, figure.Region, figure.Period.Text, Code.Of(figure.Precision), (decimal?)figure.Value,
            figure.Published, figure.Unit, Code.Of(figure.Qualifier), figure.Source, figure.Locator, Code.Of(figure.Rank), string.Join(' ', figure.Status.Codes()),
            rank is null ? null : Code.Of(rank.From), rank?.Reason, rank?.By, correction?.Published, correction?.Reason, correction?.By,
            (decimal?)figure.Origin?.Import, figure.Origin?.File, (decimal?)figure.Origin?.Line);
    }
}
