using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Catalogue;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Layout;

/// <summary>What the head of a page tells machines: the data set (schema.org), its catalogue and the feed of its changes.</summary>
public partial class DatasetHead
{
    private string? json;
    private string feed = "";

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    public required DataSetCards Cards { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required AccessOptions Access { get; set; }

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Where reading is closed, the door tells nothing of what lies behind it.
        if (Access.IsReadingClosed && !(HttpContext is { } context && Permissions.IsGranted(context.User, Permissions.Read))) return;
        feed = $"{AppUrls.ChangesFeed}?lang={Code.Of(Preferences.Language)}";
        json = SchemaOrgJson.Write(await Cards.OfAsync(null, CancellationToken.None), new Uri(Navigation.BaseUri), Preferences.Language);
    }
}
