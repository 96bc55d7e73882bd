using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Evidence;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats;

/// <summary>
/// A report in every other form, the numbers, tables and charts in it as data, definitions, sources with their licences, and a
/// read-me. Where a source's licence forbids copies, its data stay out and the read-me says so.
/// </summary>
public static class ReportArchive
{
    private const string Extension = "zip";

    public static async Task<byte[]> OfAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var files = new List<PackFile>();
        files.AddRange(await FormsAsync(document, cancellationToken));
        var forbidding = document.Forbidding;
        if (forbidding is null) files.AddRange(Data(document));
        files.Add(new("metadata.json", Metadata(document)));
        files.Add(new("definitions.csv", ArchiveParts.Definitions(document.Definitions)));
        files.Add(new("sources.csv", ArchiveParts.Sources(document.Sources, document.Language)));
        files.Insert(0, new(Words.Get("Quote", "archive.readme", document.Language), ReadMe(document, forbidding, files)));
        return Pack.Zip(files, document.Edition.Day);
    }

    /// <summary>The report in every form that is no zip, without those whose data a licence forbids to copy.</summary>
    internal static async Task<IReadOnlyList<PackFile>> FormsAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        var files = new List<PackFile>();
        foreach (var format in ReportFormats.All.Where(format => !format.Extension.EndsWith(Extension, StringComparison.Ordinal) && format.IsAvailable() && format.Forbidding(document) is null))
            files.Add(new($"report.{format.Extension}", await format.WriteAsync!(document, cancellationToken)));
        return files;
    }

    private static IEnumerable<PackFile> Data(ReportDocument document)
    {
        yield return new("numbers.csv", Numbers(document).ForMachines());
        foreach (var (index, chart) in document.Parts.OfType<ChartPart>().Index())
        {
            if (chart.Model.Asked is not null)
                yield return new(string.Create(CultureInfo.InvariantCulture, $"chart-{index + 1}-{chart.Model.Id}.csv"), ChartQuotation.Of(chart.Model, "").Data.ForMachines());
        }

        foreach (var (index, table) in document.Parts.OfType<TablePart>().Index())
            yield return new(string.Create(CultureInfo.InvariantCulture, $"table-{index + 1}.csv"), Table(table).ForMachines());
    }

    private static ExportTable Numbers(ReportDocument document) => new(
        ["indicator", "name", "programme", "scope", "date", "from", "to", "value", "low", "high", "unit", "qualifiers", "basis", "reason", "version"],
        [.. document.Answers.Select(answer => ImmutableArray.Create<CsvCell>(
            answer.Id,
            NameOf(answer, document),
            answer.Question.Programme.Id,
            answer.Result.Scope ?? "",
            Period.OfDay(answer.Question.At.Last).Text,
            Period.OfDay(answer.Question.From).Text,
            Period.OfDay(answer.Question.To).Text,
            answer.Result.Value,
            answer.Result.Low,
            answer.Result.High,
            answer.Result.Unit,
            string.Join(' ', answer.Result.Qualifiers.Codes()),
            answer.Result.HasValue ? Code.Of(answer.Result.Basis) : "",
            answer.Result.Reason is { } reason ? Code.Of(reason.Code) : "",
            (decimal?)answer.Version))]);

    private static string NameOf(Answer answer, ReportDocument document) => IndicatorCatalog.Find(answer.Id) is not null
        ? IndicatorText.Name(answer.Id, answer.Question.Denominator, document.Language)
        : document.Reference.FindMeasure(answer.Id)?.Name.Set(document.Language) ?? answer.Id;

    /// <summary>Numbers by their exact value, everything else as shown.</summary>
    private static ExportTable Table(TablePart table) => new(
        [.. table.Columns.Select(column => column.Heading)],
        [.. table.Rows.Select(row => row.Select(cell => cell.Value is { } value ? (CsvCell)value : cell.Text).ToImmutableArray())]);

    private static byte[] Metadata(ReportDocument document) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            document.Title,
            document.Subtitle,
            Language = Code.Of(document.Language),
            Facts = document.Facts.Select(fact => new { fact.Term, fact.Meaning }),
            document.Caveats,
            document.Missing,
            document.Notes,
            DataVersion = document.Edition.Data,
            DataDate = document.Edition.Day,
            MadeOn = document.Edition.Today,
            document.Link,
        },
        ArchiveParts.Json);

    private static byte[] ReadMe(ReportDocument document, Source? forbidding, IEnumerable<PackFile> files)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(document.Title).Append("\n\n").Append(document.Subtitle).Append("\n\n");
        if (forbidding is not null) text.Append(Words.Format("Quote", "forbidden", document.Language, forbidding.Publisher, forbidding.Licence!)).Append("\n\n");
        foreach (var fact in document.Facts) text.Append("- ").Append(fact.Term).Append(ResultText.Colon(document.Language)).Append(fact.Meaning).Append('\n');
        text.Append("\n## ").Append(Words.Get("Quote", "readme.files", document.Language)).Append("\n\n");
        foreach (var file in files) text.Append("- `").Append(file.Name).Append("` ").Append(Words.Get("Reports", FileKey(file.Name), document.Language)).Append('\n');
        text.Append('\n').Append(Words.Get("Quote", "readme.guard", document.Language)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string FileKey(string name) => name.Split('-', '.')[0] switch
    {
        "report" => "file.report",
        "chart" => "file.chart",
        "table" => "file.table",
        var other => "file." + other,
    };
}
