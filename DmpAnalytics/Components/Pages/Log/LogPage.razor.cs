using System.Globalization;
using System.Text.Json.Nodes;
using DmpAnalytics.Accounts;
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
    private Dictionary<string, string> accounts = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Logbook Logbook { get; set; } = null!;

    [Inject]
    private AccountReader Accounts { get; set; } = null!;

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

        accounts = (await Accounts.AllAsync(HttpContext.RequestAborted)).ToDictionary(account => account.Id, account => account.UserName!, StringComparer.Ordinal);
        list = found;
        asked = LogParameters.Write(list.Query).ToDictionary();
    }

    private string? Value(string name) => asked.GetValueOrDefault(name);

    /// <summary>A stranger who proved nothing has no name.</summary>
    private string NameOf(string actor) => actor.Length == 0 ? Text("stranger") : actor;

    /// <summary>An account is told by the name under which it signs in, a token by its label, a draft by its files, anything else by its public number or id.</summary>
    private string Subject(string kind, string id, string? said) => kind switch
    {
        "account" => accounts.GetValueOrDefault(id, id),
        "token" when JsonNode.Parse(said ?? "null")?["label"] is { } label => label.ToString(),
        "draft" when Files(said) is { Length: > 0 } files => files,
        _ => id,
    };

    private static string Files(string? said) =>
        JsonNode.Parse(said ?? "null")?["files"] is JsonArray files ? string.Join(" · ", files.Select(file => file?["name"]?.ToString()).OfType<string>()) : "";

    /// <summary>The page of what it was done to; null where it has none.</summary>
    private string? AddressOf(string kind, string id) => kind switch
    {
        "figure" => AppUrls.Figure(id, Preferences.ForLinks),
        "import" => AppUrls.ImportsOf(Preferences.ForLinks) + "#" + AppUrls.ImportAnchor(long.Parse(id, CultureInfo.InvariantCulture)),
        "draft" => AppUrls.Draft(id, null, Preferences.ForLinks),
        "report" => AppUrls.With($"{AppUrls.Reports}/{Uri.EscapeDataString(id)}", [], Preferences.ForLinks),
        _ => null,
    };

    private string Moment(string at) => FigureText.Moment(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Language);

    private string Address(LogQuery query) => AppUrls.With(AppUrls.Log, LogParameters.Write(query), Preferences.ForLinks);

    private string Export(string path) => AppUrls.With(path, LogParameters.Write(list!.Query with { Before = null }), null);

    private string Text(string key) => Words.Get("Log", key, Language);
}
