using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A file of Office opened again.</summary>
internal static class OfficeFile
{
    public static WordprocessingDocument Word(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    public static SpreadsheetDocument Excel(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    /// <summary>What Word or Excel would repair, by the rules of their latest versions.</summary>
    public static IEnumerable<string> Errors(OpenXmlPackage package) =>
        from version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
        from error in new OpenXmlValidator(version).Validate(package)
        select $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}";
}
