using System.Text;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Excel;

namespace DmpAnalytics.Export;

/// <summary>Every form in which a chart, a number or a figure can be taken away; the menus and the addresses follow it.</summary>
public static class ExportCatalog
{
    public static readonly IReadOnlyList<ExportFormat> All =
    [
        new("csv", "text/csv; charset=utf-8", quotation => quotation.Data.ForMachines()),
        new("excel.csv", "text/csv; charset=utf-8", quotation => quotation.Data.ForFrenchExcel(quotation.Language)),
        new("xlsx", ReportWorkbook.MediaType, QuotationWorkbook.Of),
        new("zip", "application/zip", Archive.Of),
        new("evidence.zip", "application/zip", Write: null),
        new("bib", "application/x-bibtex; charset=utf-8", quotation => Encoding.UTF8.GetBytes(BibTex.Of(quotation)), HasData: false),
        new("ris", "application/x-research-info-systems; charset=utf-8", quotation => Encoding.UTF8.GetBytes(Ris.Of(quotation)), HasData: false),
    ];

    public static ExportFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
