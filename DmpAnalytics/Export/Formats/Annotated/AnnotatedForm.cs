namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>As what a file is given back.</summary>
public enum AnnotatedForm
{
    /// <summary>Separated values, written as the file was.</summary>
    Csv,

    /// <summary>A workbook (.xlsx).</summary>
    Workbook,
}
