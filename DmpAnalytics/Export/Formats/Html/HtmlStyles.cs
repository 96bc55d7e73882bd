namespace DmpAnalytics.Export.Formats.Html;

/// <summary>The style sheets of a report, as they lie beside this file.</summary>
internal static class HtmlStyles
{
    /// <summary>The colours and the page, then the report: all that a file needs.</summary>
    public static string OfFile { get; } = Read("tokens.css") + Read("report.css");

    private static string Read(string name)
    {
        using var stream = typeof(HtmlStyles).Assembly.GetManifestResourceStream($"DmpAnalytics.Report.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
