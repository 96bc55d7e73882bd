using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Export.Formats.Html;
using DmpAnalytics.Export.Formats.Pdf;
using DmpAnalytics.Export.Formats.Word;

namespace DmpAnalytics.Export.Documents;

/// <summary>One form in which a report leaves as a file.</summary>
/// <param name="Extension">What the file and the address end in, without the dot. Public, never renamed; its name in words is <c>format.{Extension}</c>.</param>
/// <param name="MediaType">As the response says it.</param>
/// <param name="WriteAsync">The whole file; null for the evidence pack, which is gathered from the store: see <see cref="ReportWriter"/>.</param>
public sealed record ReportFormat(string Extension, string MediaType, Func<ReportDocument, CancellationToken, Task<byte[]>>? WriteAsync)
{
    /// <summary>Whether it can be written on this machine; <c>format.{Extension}.none</c> says what it lacks.</summary>
    public Func<bool> IsAvailable { get; init; } = static () => true;

    /// <summary>It holds the data themselves, not only what is said of them: where a licence forbids copies it is refused.</summary>
    public bool HasData { get; init; }

    /// <summary>The source whose licence forbids this form of a report; null where it may be had.</summary>
    public Source? Forbidding(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HasData ? document.Forbidding : null;
    }

    /// <summary>One that is written at once.</summary>
    public static ReportFormat Of(string extension, string mediaType, Func<ReportDocument, byte[]> write) =>
        new(extension, mediaType, (document, _) => Task.FromResult(write(document)));
}

/// <summary>Every form in which a report can be taken away; menu, interface and command line follow it.</summary>
public static class ReportFormats
{
    public static readonly IReadOnlyList<ReportFormat> All =
    [
        ReportFormat.Of("docx", WordReport.MediaType, WordReport.Of),
        ReportFormat.Of("xlsx", ReportWorkbook.MediaType, ReportWorkbook.Of) with { HasData = true },
        ReportFormat.Of("html", "text/html; charset=utf-8", HtmlReport.Of),
        new("pdf", "application/pdf", PdfReport.OfAsync) { IsAvailable = () => InstalledBrowser.Find() is not null },
        ReportFormat.Of("md", "text/markdown; charset=utf-8", MarkdownReport.Of),
        new("zip", "application/zip", ReportArchive.OfAsync),
        new("evidence.zip", "application/zip", WriteAsync: null) { HasData = true },
    ];

    /// <summary>The form a name of a file ends in, and what stands before it; the longest ending counts.</summary>
    public static (ReportFormat? Format, string Name) OfFile(string file)
    {
        var format = All.OrderByDescending(each => each.Extension.Length).FirstOrDefault(each => file.EndsWith("." + each.Extension, StringComparison.OrdinalIgnoreCase));
        return (format, format is null ? file : file[..^(format.Extension.Length + 1)]);
    }

    public static ReportFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
