using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>Warnings of one code: how many there are, and who lets them in; null: nobody yet, or there are more than he saw.</summary>
public sealed record WarningGroup(IssueCode Code, int Count, Acknowledgement? Acknowledged);

/// <summary>
/// Everything there is to say of a draft on one data version: worked out from its files and from what persons said, the same
/// whoever asks, by page, command or interface.
/// </summary>
public sealed record DraftReview
{
    public required StoredDraft Draft { get; init; }

    /// <summary>The data version it was compared with.</summary>
    public required long Version { get; init; }

    /// <summary>What is stored beside the figures, with the sources that the draft brings.</summary>
    public required ReferenceData Reference { get; init; }

    public required ImmutableArray<FileReview> Files { get; init; }

    /// <summary>Null while a question is open.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>Null where errors keep it out, and while a question is open.</summary>
    public FindingsReview? Findings { get; init; }

    public ImmutableArray<WarningGroup> Warnings { get; init; } = [];

    /// <summary>Every file was imported before, to the byte.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>64 hexadecimal digits over the difference: equal while letting the draft in would change the same. Empty without one.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Every problem: of all rows, or while questions are open of the files as they were opened.</summary>
    public IEnumerable<Issue> Issues => Outcome?.Read.Issues ?? Files.SelectMany(file => file.Issues);

    public bool IsScheduled => Draft.State == DraftState.Scheduled;

    public bool IsAwaitingReview => Draft.State == DraftState.AwaitingReview;

    public bool HasQuestions => Files.Any(file => !file.Questions.IsEmpty);

    public int QuestionCount => Files.Sum(file => file.Questions.Length);

    public bool HasErrors => Outcome is { IsRefused: true } || Files.Any(file => file.IsUnreadable);

    public bool HasOpenWarnings => Warnings.Any(group => group.Acknowledged is null);

    /// <summary>What keeps it from being let in; null: nothing.</summary>
    public ReleaseStatus? Refusal =>
        HasQuestions ? ReleaseStatus.Questions
        : HasErrors || Outcome is null ? ReleaseStatus.Errors
        : HasOpenWarnings ? ReleaseStatus.Warnings
        : null;

    /// <summary>The first step on which there is something to do.</summary>
    public DraftStep Step =>
        Files.Any(file => file.IsUnreadable || file.Questions.Any(question => !IsSource(question))) ? DraftStep.Reading
        : HasQuestions ? DraftStep.Sources
        : HasErrors || HasOpenWarnings ? DraftStep.Report
        : DraftStep.Difference;

    /// <summary>Whether a question is who says the figures: it has a step of its own.</summary>
    public static bool IsSource(Mappings.ImportQuestion question) => question is { Code: Mappings.QuestionCode.Field or Mappings.QuestionCode.Text, Field: "source" };
}
