using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>
/// Any figures and indicators together, as the reader chooses. The page is rendered on the server from its address alone; only
/// the controls have a circuit, so that a change shows at once. A change is an address: back undoes it.
/// </summary>
public partial class ExplorePage
{
    private ExploreData? data;
    private string query = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private ExploreReader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync()
    {
        var request = HttpContext.Request;
        var read = await Reader.ReadAsync(ParametersOf(request), Language, HttpContext.RequestAborted);
        if (PageQuestion.HasEmptyParameters(request))
        {
            Navigation.NavigateTo(read.State.ToAddress());
            return;
        }

        data = read;
        query = new Uri("http://host" + read.State.ToAddress()).Query;
    }

    private static IEnumerable<KeyValuePair<string, string>> ParametersOf(HttpRequest request) =>
        from parameter in request.Query from value in parameter.Value select KeyValuePair.Create(parameter.Key, value ?? "");

    private string Text(string key) => Words.Get("Explore", key, Language);
}
