using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Reports.Schedules;

/// <summary>Files of a report that are written unattended: what, when, and how far it came.</summary>
/// <param name="Stored">As it is kept.</param>
/// <param name="Parameters">What a template is to be about; empty for a report that is kept.</param>
/// <param name="Language">Of a template; null for a report that is kept, which has its own.</param>
/// <param name="Formats">The endings of the files.</param>
public sealed record ReportSchedule(StoredSchedule Stored, Question Parameters, Language? Language, ImmutableArray<string> Formats)
{
    private const int ShortId = 6;

    /// <summary>The folder of its files, within the one that the operator named: letters, digits and hyphens that tell schedules apart.</summary>
    public string Folder
    {
        get
        {
            string[] parts = TemplateCatalog.Find(Stored.Report) is not null
                ? [Stored.Report, Safe(Parameters.Programme ?? ""), Stored.Language, Plain(Stored.Id)]
                : ["report", Plain(Stored.Report), Plain(Stored.Id)];
            return string.Join('-', parts.Where(part => !string.IsNullOrEmpty(part)));
        }
    }

    internal static ReportSchedule Of(StoredSchedule stored) => new(
        stored,
        QuestionParameters.Read(stored.Parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]))).Value ?? new(),
        Code.TryParse<Language>(stored.Language, out var language) ? language : null,
        [.. stored.Formats.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>How a question is kept: <c>programme=dmp from=2004</c>; no value has a space.</summary>
    internal static string Text(Question question) => string.Join(' ', QuestionParameters.Write(question).Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Safe(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    private static string Plain(string id) => string.Concat(id.Where(char.IsAsciiLetterOrDigit).Take(ShortId));
}
