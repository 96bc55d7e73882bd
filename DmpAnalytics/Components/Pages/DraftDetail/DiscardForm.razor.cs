using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>Throws a draft away, with a reason.</summary>
public partial class DiscardForm
{
    private string reason = "";

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    private Task DiscardAsync() => Work.DoAsync(async (user, stop) => await Desk.DiscardAsync(Review.Draft.Id, reason, Actors.Of(user), stop));

    private string Text(string key) => Words.Get("Imports", key, Language);
}
