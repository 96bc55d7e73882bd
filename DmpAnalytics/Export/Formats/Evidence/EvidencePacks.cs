using System.Globalization;
using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Evidence;

/// <summary>
/// Evidence packs: a number, a report, or the whole data set, with everything it rests on, its hashes, the log, and a script that checks
/// them without this program.
/// </summary>
public sealed class EvidencePacks(DataReader reader, DraftStore drafts, EvidenceFiles evidence)
{
    /// <summary>One number: answer, calculation card, figures, sources, attached documents, files as imported, imports, the log's part.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="quotation">The same as a quotation.</param>
    /// <param name="reference">What it was answered on.</param>
    /// <param name="answerJson">The answer in the JSON of the programming interface.</param>
    /// <param name="isInside">Whether the log and acknowledgements may be read; else the log is there by its hashes alone.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async Task<byte[]> OfNumberAsync(
        Answer answer, Quotation quotation, ReferenceData reference, byte[] answerJson, bool isInside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var language = quotation.Language;
        IReadOnlyList<PackFile> files =
        [
            ReadMeOf(language, Words.Get("Evidence", "number", language), quotation.Title, quotation.FrozenLink, isInside),
            new("answer.json", answerJson),
            Text("card.txt", CardText.Of(CalculationCard.Of(answer, reference, language), language)),
            .. await UnderAsync([answer], reference, isInside, cancellationToken),
        ];
        return Pack.Zip(Verifier.Closed(files, language), quotation.Edition.Day);
    }

    /// <summary>A report in every form, the calculation card of each indicator in it, and all that its numbers rest on.</summary>
    public async Task<byte[]> OfReportAsync(ReportDocument document, bool isInside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var language = document.Language;
        IReadOnlyList<PackFile> files =
        [
            ReadMeOf(language, Words.Get("Evidence", "report", language), document.Title, document.Link, isInside),
            .. await ReportArchive.FormsAsync(document, cancellationToken),
            .. document.Answers.Where(answer => IndicatorCatalog.Find(answer.Id) is not null).Index().Select(each => Text(
                string.Create(CultureInfo.InvariantCulture, $"cards/{each.Index + 1}-{PackFile.Safe(each.Item.Id)}.txt"),
                CardText.Of(CalculationCard.Of(each.Item, document.Reference, language), language))),
            .. await UnderAsync(document.Answers, document.Reference, isInside, cancellationToken),
        ];
        return Pack.Zip(Verifier.Closed(files, language), document.Edition.Day);
    }

    /// <summary>The whole data set on its last version: the package that imports again, every file ever imported, every document, the whole log.</summary>
    /// <param name="language">Of the read-me.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public async Task<IReadOnlyList<PackFile>> OfDataSetAsync(Language language, CancellationToken cancellationToken)
    {
        var version = (await reader.VersionsAsync(cancellationToken))[0];
        var set = await reader.DataSetAsync(version.Number, cancellationToken);
        var package = PackageFiles.Of(set);
        var imports = (await reader.ImportsAsync(cancellationToken)).Select(import => import.Id).ToList();
        var number = version.Number.ToString(CultureInfo.InvariantCulture);
        return
        [
            ReadMeOf(language, Words.Get("Evidence", "data_set", language), Words.Format("Evidence", "data_set.version", language, number), "", isInside: true),
            new("package/datapackage.json", PackageDescriptor.Write(package, version.Number, version.At, file => file.FileName)),
            .. package.Select(file => new PackFile("package/" + file.FileName, file.Bytes)),
            EvidenceFiles.Table(set.Figures.Select(located => located.Item)),
            .. await evidence.DocumentsAsync(null, cancellationToken),
            .. await evidence.ImportsAsync(imports, isInside: true, cancellationToken),
            await evidence.LogAsync(null, cancellationToken),
        ];
    }

    /// <summary>What answers rest on: figures, sources, documents, files as imported, the log's part.</summary>
    private async Task<IReadOnlyList<PackFile>> UnderAsync(IEnumerable<Answer> answers, ReferenceData reference, bool isInside, CancellationToken cancellationToken)
    {
        var figures = answers.SelectMany(answer => Figures(answer.Result)).DistinctBy(figure => figure.Id).OrderBy(figure => figure.Id, StringComparer.Ordinal).ToList();
        var imports = figures.Select(figure => figure.Origin?.Import).OfType<long>().Distinct().ToList();
        var sources = figures.Select(figure => figure.Source).Distinct(StringComparer.Ordinal).ToList();
        var subjects = isInside ? await SubjectsAsync(figures, imports, cancellationToken) : new HashSet<LogSubject>();
        return
        [
            EvidenceFiles.Table(figures),
            Sources(reference, sources),
            .. await evidence.DocumentsAsync(sources, cancellationToken),
            .. await evidence.ImportsAsync(imports, isInside, cancellationToken),
            await evidence.LogAsync(subjects, cancellationToken),
        ];
    }

    /// <summary>The figures that count, and those that were set aside.</summary>
    private static IEnumerable<Figure> Figures(Result result) =>
        result.AllFigures().Select(use => use.Figure).Concat(Aside(result));

    private static IEnumerable<Figure> Aside(Result result) =>
        result.Alternatives.Select(alternative => alternative.Figure).Concat(result.Inputs.SelectMany(input => Aside(input.Result)));

    private async Task<IReadOnlySet<LogSubject>> SubjectsAsync(List<Figure> figures, List<long> imports, CancellationToken cancellationToken)
    {
        var subjects = figures.Select(figure => new LogSubject(LogSubjectKind.Figure, figure.Id)).ToHashSet();
        foreach (var import in imports)
        {
            subjects.Add(new(LogSubjectKind.Import, import.ToString(CultureInfo.InvariantCulture)));
            if (await drafts.OfImportAsync(import, cancellationToken) is { } draft) subjects.Add(new(LogSubjectKind.Draft, draft.Id));
        }

        return subjects;
    }

    private static PackFile Sources(ReferenceData reference, IEnumerable<string> ids) => new(
        "sources.csv",
        CsvWriter.Write(
            ["id", "publisher", "title", "kind", "published", "url", "accessed", "licence"],
            ids.Order(StringComparer.Ordinal).Select(reference.FindSource).OfType<Source>().Select(source => (IReadOnlyList<CsvCell>)
            [
                source.Id, source.Publisher, source.Title, Code.Of(source.Kind), source.Published?.Text, source.Url, source.Accessed?.Text, source.Licence,
            ]),
            CsvDialect.Machines));

    private static PackFile ReadMeOf(Language language, string heading, string title, string link, bool isInside)
    {
        string[] parts =
        [
            $"# {heading}", title, link,
            Words.Get("Evidence", "files", language), Words.Get("Evidence", isInside ? "log" : "log.withheld", language),
            Words.Get("Evidence", "verify", language), Words.Get("Evidence", "head", language),
        ];
        return Text(Words.Get("Quote", "archive.readme", language), string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n");
    }

    private static PackFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
