using System.Text;
using System.Text.Json;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Evidence;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats;

/// <summary>
/// One zip with everything: the data in both CSV forms and as a workbook, metadata, definitions, sources with their licences, citations, and
/// a read-me in the reader's language that says what each file is. The same bytes for the same quotation.
/// </summary>
public static class Archive
{
    public static byte[] Of(Quotation quotation)
    {
        var language = quotation.Language;
        List<PackFile> files =
        [
            new(Words.Get("Quote", "archive.readme", language), Encoding.UTF8.GetBytes(ReadMe.Of(quotation))),
            new("data.csv", quotation.Data.ForMachines()),
            new("data-excel-fr.csv", quotation.Data.ForFrenchExcel(language)),
            new("data.xlsx", QuotationWorkbook.Of(quotation)),
            new("metadata.json", Metadata(quotation)),
            new("definitions.csv", ArchiveParts.Definitions(quotation.Definitions)),
            new("sources.csv", ArchiveParts.Sources(quotation.Sources, quotation.Language)),
            new("citation.txt", Encoding.UTF8.GetBytes($"{Citations.Sentence(quotation)}\n\n{Citations.Short(quotation)}\n\n{Citations.Full(quotation)}\n")),
            new("citation.bib", Encoding.UTF8.GetBytes(BibTex.Of(quotation))),
            new("citation.ris", Encoding.UTF8.GetBytes(Ris.Of(quotation))),
        ];

        return Pack.Zip(files, quotation.Edition.Day);
    }

    private static byte[] Metadata(Quotation quotation) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Kind = Code.Of(quotation.Kind),
            quotation.Id,
            Language = Code.Of(quotation.Language),
            quotation.Title,
            quotation.About,
            quotation.Caveats,
            Question = QuestionParameters.Write(quotation.Question).Concat(quotation.Options).GroupBy(pair => pair.Key).ToDictionary(
                group => group.Key, group => string.Join(',', group.Select(pair => pair.Value))),
            DataVersion = quotation.Edition.Data,
            DataDate = quotation.Edition.Day,
            ReadOn = quotation.Edition.Today,
            quotation.Link,
            quotation.FrozenLink,
            Columns = quotation.Data.Columns.Select(column => new { Name = column, Title = Words.Get("Quote", "column." + column, quotation.Language) }),
            Sources = quotation.Sources.Select(source => new { source.Id, source.Publisher, source.Title, source.Url, source.Licence }),
        },
        ArchiveParts.Json);
}
