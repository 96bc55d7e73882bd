using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>One import before it is one. The draft is in the store and the step in the address, so whoever comes back finds what he left.</summary>
public partial class DraftPage
{
    private string? files;
    private string about = "";

    [Parameter]
    public required string Draft { get; set; }

    [SupplyParameterFromQuery]
    public string? Step { get; set; }

    /// <summary>The code of what was just refused.</summary>
    [SupplyParameterFromQuery]
    public string? Told { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string? Notice => Told is { } told ? Words.Find("Imports", "told." + told, Language) : null;

    protected override async Task OnInitializedAsync()
    {
        if (await Desk.FindAsync(Draft, HttpContext.RequestAborted) is not { } draft) return;
        files = string.Join(", ", draft.Files.Select(file => file.Name));
        about = Words.Format("Imports", "prepared", Language, draft.PreparedBy, FigureText.Moment(draft.At, Language));
    }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
