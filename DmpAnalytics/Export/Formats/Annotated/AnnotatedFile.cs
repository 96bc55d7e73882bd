using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Originals;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>
/// A person's own file given back with its problems marked: three columns before their own say what is wrong with a row, by which
/// rule, and how to mend it. Whoever reads the file again passes these columns over, so that it can be mended and sent as it is.
/// </summary>
public static class AnnotatedFile
{
    /// <summary>The forms in which a file can be given back, its own first.</summary>
    public static IReadOnlyList<AnnotatedForm> FormsOf(ImportFile file) =>
        OriginalFile.Open(file) switch
        {
            null => [],
            { IsWorkbook: true } => [AnnotatedForm.Workbook],
            { } original => AnnotatedWorkbook.Fits(original) ? [AnnotatedForm.Csv, AnnotatedForm.Workbook] : [AnnotatedForm.Csv],
        };

    /// <summary>The file's name with a word for what it is, and the ending of the form: <c>depenses-a-corriger.csv</c>.</summary>
    public static string NameOf(ImportFile file, AnnotatedForm form, Language language)
    {
        var word = Words.Get("Annotated", "file_name", language);
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        return $"{(stem.EndsWith("-" + word, StringComparison.Ordinal) ? stem : $"{stem}-{word}")}{(form == AnnotatedForm.Csv ? ".csv" : ".xlsx")}";
    }

    /// <summary>Writes the file back. Separated values keep their encoding, separator, quotation mark and every byte of their own.</summary>
    /// <param name="file">As it was handed in, with its mapping where it was read by one.</param>
    /// <param name="issues">What was found; issues of other files are left out.</param>
    /// <param name="form">One of <see cref="FormsOf"/>.</param>
    /// <param name="language">The language of the marks.</param>
    /// <param name="output">Written to from where it stands, and left open.</param>
    /// <returns>False, and nothing is written, where the file cannot be given back in this form.</returns>
    public static bool TryWrite(ImportFile file, IEnumerable<Issue> issues, AnnotatedForm form, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (OriginalFile.Open(file) is not { } original) return false;
        var marks = new LineMarks(issues.Where(issue => issue.File == file.Name), language);
        if (form == AnnotatedForm.Workbook) return AnnotatedWorkbook.TryWrite(file.Name, original, marks, output);
        if (original.IsWorkbook) return false;
        AnnotatedCsv.Write(original, marks, output);
        return true;
    }
}
