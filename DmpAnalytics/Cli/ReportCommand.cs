using System.CommandLine;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>report TEMPLATE</c> with the parameters of a question, or <c>report ID</c> of one that is kept: a filled report, in the form that the ending of each file names.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var template = new Argument<string>("TEMPLATE") { Description = host.Text("ReportTemplate", string.Join(", ", TemplateCatalog.All.Select(each => each.Id))) };
        var language = new Option<string?>("--language") { Description = host.Text("ReportLanguage"), HelpName = "fr|en" };
        language.AcceptOnlyFromAmong([.. Code.All<Language>()]);
        var output = new Option<string[]>("--output")
        {
            Description = host.Text("ReportOutput", string.Join(", ", ReportFormats.All.Select(format => "." + format.Extension))),
            HelpName = "FILE…",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        var site = new Option<string?>("--site") { Description = host.Text("ReportSite"), HelpName = "URL" };
        var parameters = new QuestionOptions(host);

        var command = new Command("report", host.Text("Report")) { template, language, output, site };
        parameters.AddTo(command);
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var files = line.GetValue(output)!;
            if (await FormatsAsync(files, host) is not { } formats) return CommandHost.Failed;
            var question = parameters.Read(line);
            if (!question.IsAnswered) return await QuestionOptions.RefuseAsync(question.Problems, host);
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;
            var root = (line.GetValue(site) ?? "").TrimEnd('/');
            if (TemplateCatalog.Find(line.GetValue(template)!) is not { } found)
            {
                return await KeptAsync(line.GetValue(template)!, root, app.Services, host, cancellationToken) is { } filled
                    ? await WriteAsync(filled, files, formats, app.Services.GetRequiredService<ReportWriter>(), host, cancellationToken)
                    : CommandHost.Failed;
            }

            var resolved = await app.Services.GetRequiredService<Analyst>().ResolveAsync(question.Value, cancellationToken);
            if (!resolved.IsAnswered) return await QuestionOptions.RefuseAsync(resolved.Problems, host);

            var spoken = Code.TryParse<Language>(line.GetValue(language), out var chosen) ? chosen : host.Language;
            var report = ReportFilling.Of(found, question.Value with { Programme = resolved.Value.Programme.Id }, spoken);
            var document = await app.Services.GetRequiredService<ReportFilling>().FillAsync(report, root, cancellationToken);
            return await WriteAsync(document, files, formats, app.Services.GetRequiredService<ReportWriter>(), host, cancellationToken);
        }));
        return command;
    }

    /// <summary>A report that is kept: the version that is approved, else the latest; null, and told, where there is none.</summary>
    private static async Task<ReportDocument?> KeptAsync(string id, string root, IServiceProvider services, CommandHost host, CancellationToken cancellationToken)
    {
        var shelf = services.GetRequiredService<ReportShelf>();
        var approved = await shelf.ApprovedAsync(id, cancellationToken);
        if ((approved ?? await shelf.FindAsync(id, null, cancellationToken)) is not { } kept)
        {
            await host.Error.WriteLineAsync(host.Text("NoSuchReport", id));
            return null;
        }

        if (kept.Report is not { } report)
        {
            await host.Error.WriteLineAsync(host.Text("ReportUnreadable", id));
            return null;
        }

        if (approved is null) await host.Error.WriteLineAsync(host.Text("ReportDraft"));
        return await services.GetRequiredService<ReportFilling>().FillAsync(report, root, cancellationToken, approved?.Approval);
    }

    /// <summary>The form of each file by its ending; null, and told, where one has none or cannot be written here.</summary>
    private static async Task<IReadOnlyList<ReportFormat>?> FormatsAsync(IEnumerable<string> files, CommandHost host)
    {
        var formats = new List<ReportFormat>();
        foreach (var file in files)
        {
            var format = ReportFormats.OfFile(Path.GetFileName(file)).Format;
            if (format is null) await host.Error.WriteLineAsync(host.Text("ReportEnding", file, string.Join(", ", ReportFormats.All.Select(each => "." + each.Extension))));
            else if (!format.IsAvailable()) await host.Error.WriteLineAsync($"{file}{ResultText.Colon(host.Language)}{Words.Get("Reports", $"format.{format.Extension}.none", host.Language)}");
            else formats.Add(format);
            if (formats.Count == 0 || formats[^1] != format) return null;
        }

        return formats;
    }

    private static async Task<int> WriteAsync(
        ReportDocument document, string[] files, IReadOnlyList<ReportFormat> formats, ReportWriter writer, CommandHost host, CancellationToken cancellationToken)
    {
        foreach (var missing in document.Missing) await host.Error.WriteLineAsync(host.Text("ReportMissing", missing));
        for (var index = 0; index < files.Length; index++)
        {
            if (formats[index].Forbidding(document) is { } forbidding)
            {
                await host.Error.WriteLineAsync($"{files[index]}{ResultText.Colon(host.Language)}{Licences.Refusal(forbidding, host.Language)}");
                return CommandHost.Failed;
            }

            try
            {
                await File.WriteAllBytesAsync(files[index], await writer.WriteAsync(document, formats[index], isInside: true, cancellationToken), cancellationToken);
                await host.Output.WriteLineAsync(host.Text("ReportMade", files[index]));
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                await host.Error.WriteLineAsync(host.Text("CannotWrite", files[index], unwritable.Message));
                return CommandHost.Failed;
            }
        }

        return 0;
    }
}
