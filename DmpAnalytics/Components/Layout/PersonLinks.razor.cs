using DmpAnalytics.Accounts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Layout;

/// <summary>Where a person who signed in may work, the own account, and the way out; nothing for everybody else.</summary>
public partial class PersonLinks
{
    /// <summary>A place of work, what may be done there, and the key of its name.</summary>
    private static readonly (string Path, string Permission, string Key)[] Places =
    [
        (AppUrls.Import, Permissions.ReadImports, "import"),
        (AppUrls.Log, Permissions.ReadLog, "log"),
        (AppUrls.Accounts, Permissions.ManageAccounts, "accounts"),
        (AppUrls.Operation, Permissions.Watch, "operation"),
    ];

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    private string? Person => HttpContext is { } context ? AccountClaims.PersonOf(context.User) : null;

    private IEnumerable<(string Path, string Key)> Allowed =>
        Places.Where(place => Permissions.IsGranted(HttpContext!.User, place.Permission)).Select(place => (place.Path, place.Key));

    private bool IsAt(string path) => HttpContext!.Request.Path.StartsWithSegments(path);

    private string Text(string key) => Words.Get("Accounts", key, Preferences.Language);
}
