using System.CommandLine;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Import;

namespace DmpAnalytics.Cli;

/// <summary><c>--annotate FILE</c>: the one file that is checked, given back with its problems marked; the ending says in which form.</summary>
internal static class AnnotateOption
{
    public static Option<string?> Create(CommandHost host) => new("--annotate") { Description = host.Text("Annotate"), HelpName = "FILE" };

    /// <summary>False when it was not written, which is told.</summary>
    public static async Task<bool> WriteAsync(IReadOnlyList<ImportFile> files, ReadOutcome read, string path, CommandHost host)
    {
        if (files is not [var file])
        {
            await host.Error.WriteLineAsync(host.Text("AnnotateOne"));
            return false;
        }

        var form = Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? AnnotatedForm.Workbook : AnnotatedForm.Csv;
        if (!AnnotatedFile.FormsOf(file).Contains(form))
        {
            await host.Error.WriteLineAsync(host.Text("AnnotateForm", file.Name, path));
            return false;
        }

        try
        {
            await using var output = File.Create(path);
            AnnotatedFile.TryWrite(file, read.Issues, form, host.Language, output);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync(host.Text("CannotWrite", path, unwritable.Message));
            return false;
        }

        await host.Error.WriteLineAsync(host.Text("Annotated", path));
        return true;
    }
}
