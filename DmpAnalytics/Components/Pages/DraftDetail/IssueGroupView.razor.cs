using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>The problems of one rule, every one of them, in parts of fifty; warnings are let in here with a reason.</summary>
public partial class IssueGroupView
{
    private const int Rows = 50;

    private string reason = "";
    private int page = 1;

    [Parameter, EditorRequired]
    public IssueGroup Group { get; set; } = null!;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    private WarningGroup? Warning => Review.Warnings.FirstOrDefault(warning => warning.Code == Group.Code);

    private Task AcknowledgeAsync() => Work.DoAsync(async (user, stop) => await Desk.AcknowledgeAsync(Review, Group.Code, reason, Actors.Of(user), stop));

    private string Text(string key) => Words.Get("Imports", key, Language);
}
