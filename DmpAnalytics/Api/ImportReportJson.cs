using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>A problem of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">The physical line, 0 for the whole file.</param>
/// <param name="Column">As the file names it; empty for the whole row.</param>
/// <param name="Value">The text that is wrong.</param>
/// <param name="Code">The rule; stable.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
public sealed record IssueJson(string File, int Line, string Column, string Value, string Code, string Severity, TextJson Text)
{
    public static IssueJson Of(Issue issue) => new(
        issue.File,
        issue.Line,
        issue.Column,
        issue.Value,
        Domain.Code.Of(issue.Code),
        Domain.Code.Of(issue.Severity),
        new(IssueText.Sentence(issue, Language.Fr), IssueText.Sentence(issue, Language.En)));
}

/// <summary>What a person must still say of a file: answered by a mapping, or by <c>source</c>.</summary>
public sealed record ImportQuestionJson(string File, string Code, string Column, string Field, string Example, IReadOnlyList<string> Choices, TextJson Text);

/// <summary>Something that is implausible once the import is in.</summary>
public sealed record ImportFindingJson(string Rule, string Severity, string? Programme, string? Measure, TextJson Text);

/// <summary>A figure that changes: its public id, its old and new value, and the change in percent of the old one.</summary>
public sealed record ChangedFigureJson(string Id, string File, int Line, decimal? Old, decimal? New, decimal? Percent);

/// <summary>What an import would change, or did: counts of statements, and the figures whose value changes or goes.</summary>
public sealed record ImportDifferenceJson(int New, int Changed, int Unchanged, int Withdrawn, IReadOnlyList<ChangedFigureJson> Figures);

/// <summary>
/// The report on files that were sent: the same as page and command line give.
/// </summary>
/// <param name="Draft">The id of the draft, under which the page <c>/import/{draft}</c> goes on with it.</param>
/// <param name="Status">What came of it: <c>released</c>, <c>nothing_new</c>, <c>scheduled</c>, <c>second_person</c>, <c>questions</c>, <c>errors</c>, <c>warnings</c>, or <c>checked</c> for a dry run.</param>
/// <param name="Import">The number of the import; null where none was made.</param>
/// <param name="Data">The data version it made; null where none was made.</param>
/// <param name="Questions">What is still to be said.</param>
/// <param name="Errors">How many keep it out.</param>
/// <param name="Warnings">How many are to be acknowledged, or were.</param>
/// <param name="Issues">Every one of them.</param>
/// <param name="Difference">Null where errors or questions keep it from being compared.</param>
/// <param name="Findings">What the plausibility rules find anew.</param>
public sealed record ImportReportJson(
    string Draft, string Status, long? Import, long? Data, IReadOnlyList<ImportQuestionJson> Questions, int Errors, int Warnings, IReadOnlyList<IssueJson> Issues,
    ImportDifferenceJson? Difference, IReadOnlyList<ImportFindingJson> Findings)
{
    public static ImportReportJson Of(DraftReview review, string status, long? import, long? data) => new(
        review.Draft.Id,
        status,
        import,
        data,
        [.. review.Files.SelectMany(file => file.Questions.Select(question => new ImportQuestionJson(
            file.File.Name,
            Code.Of(question.Code),
            question.Column,
            question.Field,
            question.Example,
            question.Choices,
            new(ImportQuestionText.Sentence(question, Language.Fr), ImportQuestionText.Sentence(question, Language.En)))))],
        review.Issues.Count(issue => issue.IsError),
        review.Issues.Count(issue => !issue.IsError),
        [.. review.Issues.Select(IssueJson.Of)],
        DifferenceOf(review),
        [.. (review.Findings?.New ?? []).Select(finding => new ImportFindingJson(
            finding.Rule,
            Code.Of(finding.Severity),
            finding.Programme,
            finding.Measure,
            new(FindingText.Sentence(finding, review.Findings!.Reference, Language.Fr), FindingText.Sentence(finding, review.Findings.Reference, Language.En))))]);

    private static ImportDifferenceJson? DifferenceOf(DraftReview review) =>
        review.Outcome is { Difference: { } difference } outcome
            ? new(
                difference.AddedCount,
                difference.ChangedCount,
                difference.UnchangedCount,
                difference.WithdrawnCount,
                [.. DifferenceLine.Of(outcome).Where(line => line.Figure is not null && line.Kind != DifferenceKind.New).Select(line => line.Kind == DifferenceKind.Withdrawn
                    ? new ChangedFigureJson(line.Figure!.Id, line.File, line.Line, line.Figure.Value, null, null)
                    : new(line.Figure!.Id, line.File, line.Line, line.Before?.Value, line.Figure.Value, line.Percent is { } percent ? decimal.Round(percent, 2, MidpointRounding.AwayFromZero) : null))])
            : null;
}
