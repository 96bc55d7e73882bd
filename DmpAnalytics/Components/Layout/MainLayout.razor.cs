using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace DmpAnalytics.Components.Layout;

/// <summary>The shell of every page: header, content, footer.</summary>
public partial class MainLayout
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Home => AppUrls.OverviewOf(new(), Preferences.ForLinks);

    /// <summary>The address as asked, also where another page answers in its place.</summary>
    private string Here => HttpContext?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
        ? asked.OriginalPath + asked.OriginalQueryString
        : new Uri(Navigation.Uri).PathAndQuery;

    private bool IsOverview => IsAt(AppUrls.Overview);

    private ImmutableArray<Problem> Ignored => HttpContext is { } context ? StillPage.IgnoredOf(context.Request) : [];

    private bool IsAt(string path) => new Uri(Navigation.Uri).AbsolutePath == path;

    /// <summary>The pages beside the first, in the order of the bar.</summary>
    private static readonly (string Path, string Key)[] Pages =
    [
        (AppUrls.Explore, "explore"),
        (AppUrls.Compare, "compare"),
        (AppUrls.Targets, "targets"),
        (AppUrls.Figures, "figures"),
        (AppUrls.Sources, "sources"),
        (AppUrls.Reports, "reports"),
        (AppUrls.Quality, "quality"),
        (AppUrls.Method, "method"),
    ];

    private bool IsIn(string path) =>
        new Uri(Navigation.Uri).AbsolutePath is var here && (here == path || here.StartsWith(path + "/", StringComparison.Ordinal));

    private string Text(string key) => Words.Get("Shell", key, Preferences.Language);
}
