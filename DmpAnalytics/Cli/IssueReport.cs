using System.Text.Encodings.Web;
using System.Text.Json;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary>Everything a set of files says about itself, as lines to read or as JSON.</summary>
internal static class IssueReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteTextAsync(ReadOutcome read, CommandHost host)
    {
        foreach (var file in read.Files)
        {
            await host.Output.WriteLineAsync(file.Kind is null
                ? host.Text("NotRecognised", file.Name)
                : host.Text("Recognised", file.Name, file.Kind, host.Number(file.Rows)));
        }

        foreach (var issue in read.Issues) await host.Output.WriteLineAsync(Line(issue, host.Language));
        await host.Output.WriteLineAsync(host.Text(
            "IssueCounts",
            host.Number(read.Issues.Count(issue => issue.IsError)),
            host.Number(read.Issues.Count(issue => !issue.IsError))));
    }

    /// <summary>
    /// <c>{files[{name, kind, rows}], errors, warnings, issues[{file, line, column, value, code, severity, text{fr, en}}],
    /// findings[…]}</c>; no findings where errors keep the set out.
    /// </summary>
    public static Task WriteJsonAsync(ReadOutcome read, IEnumerable<object> findings, CommandHost host) =>
        host.Output.WriteLineAsync(JsonSerializer.Serialize(
            new
            {
                files = read.Files,
                errors = read.Issues.Count(issue => issue.IsError),
                warnings = read.Issues.Count(issue => !issue.IsError),
                issues = read.Issues.Select(issue => new
                {
                    issue.File,
                    issue.Line,
                    issue.Column,
                    issue.Value,
                    Code = Code.Of(issue.Code),
                    Severity = Code.Of(issue.Severity),
                    Text = new { Fr = IssueText.Sentence(issue, Language.Fr), En = IssueText.Sentence(issue, Language.En) },
                }),
                findings,
            },
            Json));

    /// <summary>One issue on one line: its place, how grave it is, its code, and what to do.</summary>
    public static string Line(Issue issue, Language language) => Words.Format(
        "Cli",
        "IssueLine",
        language,
        IssueText.Place(issue, language),
        IssueText.Severity(issue.Severity, language),
        Code.Of(issue.Code),
        IssueText.Sentence(issue, language));
}
