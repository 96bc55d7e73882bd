using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Log;

/// <summary>The audit log for those who may read it: the newest first, filters in the address, what proves it, and files to take away.</summary>
public partial class LogPage
{
    private LogList? list;
    private Dictionary<string, string> asked = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Logbook Logbook { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync()
    {
        var found = await Logbook.ListAsync(ListAddress.Pairs(HttpContext.Request), HttpContext.RequestAborted);
        if (Preferences.ProblemOf(HttpContext.Request) is { } language) found = found with { Ignored = found.Ignored.Add(language) };
        if (found.Ignored.IsEmpty && PageQuestion.HasEmptyParameters(HttpContext.Request))
        {
            Navigation.NavigateTo(Address(found.Query));
            return;
        }

        list = found;
        asked = LogParameters.Write(list.Query).ToDictionary();
    }

    private string? Value(string name) => asked.GetValueOrDefault(name);

    /// <summary>A stranger who proved nothing has no name.</summary>
    private string NameOf(string actor) => actor.Length == 0 ? Text("stranger") : actor;

    private string Moment(string at) => FigureText.Moment(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Language);

    private string Address(LogQuery query) => AppUrls.With(AppUrls.Log, LogParameters.Write(query), Preferences.ForLinks);

    private string Export(string path) => AppUrls.With(path, LogParameters.Write(list!.Query with { Before = null }), null);

    private string Text(string key) => Words.Get("Log", key, Language);
}
