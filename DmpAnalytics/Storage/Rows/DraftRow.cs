using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Storage.Rows;

/// <summary>An import before it is one.</summary>
internal sealed class DraftRow
{
    /// <summary>The order in which drafts were begun.</summary>
    public long Key { get; init; }

    public required string Id { get; init; }

    public long Revision { get; set; }

    public DraftState State { get; set; }

    public ImportMode Mode { get; set; }

    public DateTimeOffset At { get; init; }

    public required string PreparedBy { get; init; }

    public string? PreparedByAccount { get; init; }

    public string? ReviewedBy { get; set; }

    public string? ReviewedByAccount { get; set; }

    public string? Source { get; set; }

    public long Base { get; set; }

    public string? Agreed { get; set; }

    public DateTimeOffset? ReleaseAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public required string Note { get; set; }

    public long? Import { get; set; }

    public List<DraftFileRow> Files { get; } = [];

    public List<AcknowledgementRow> Acknowledgements { get; } = [];

    public void Take(StoredDraft draft)
    {
        Revision = draft.Revision;
        State = draft.State;
        Mode = draft.Mode;
        ReviewedBy = draft.ReviewedBy;
        ReviewedByAccount = draft.ReviewedByAccount;
        Source = draft.Source;
        Base = draft.Base;
        Agreed = draft.Agreed;
        ReleaseAt = draft.ReleaseAt?.ToUniversalTime();
        EndedAt = draft.EndedAt?.ToUniversalTime();
        Note = draft.Note;
        Files.Clear();
        foreach (var file in draft.Files) Files.Add(new() { Name = file.Name, Sha256 = file.Sha256, Length = file.Length, Mapping = file.Mapping });
        Acknowledgements.Clear();
        foreach (var given in draft.Acknowledgements)
            Acknowledgements.Add(new() { Issue = given.Issue, Count = given.Count, Who = given.Who, At = given.At.ToUniversalTime(), Reason = given.Reason });
    }

    public StoredDraft ToDraft() => new()
    {
        Id = Id,
        Revision = Revision,
        State = State,
        Mode = Mode,
        At = At,
        PreparedBy = PreparedBy,
        PreparedByAccount = PreparedByAccount,
        ReviewedBy = ReviewedBy,
        ReviewedByAccount = ReviewedByAccount,
        Source = Source,
        Base = Base,
        Agreed = Agreed,
        ReleaseAt = ReleaseAt,
        EndedAt = EndedAt,
        Note = Note,
        Import = Import,
        Files = [.. Files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new StoredDraftFile(file.Name, file.Sha256, file.Length, file.Mapping))],
        Acknowledgements = [.. Acknowledgements.OrderBy(given => given.Issue, StringComparer.Ordinal).Select(given => new Acknowledgement(given.Issue, given.Count, given.Who, given.At, given.Reason))],
    };
}
