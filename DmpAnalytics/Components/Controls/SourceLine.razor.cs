using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>Who published it, under which title (ours in square brackets), where in it, of what kind and when.</summary>
public partial class SourceLine
{
    [Parameter, EditorRequired]
    public Source? Source { get; set; }

    [Parameter]
    public string Locator { get; set; } = "";

    [CascadingParameter]
    public Language Language { get; set; }

    /// <summary>Addresses come from files; only those of the web are links.</summary>
    private string? Address => Source?.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    private string Title => Source is { TitleIsOurs: true } ? $"[{Source.Title}]" : Source?.Title ?? "";

    private string Published => Source?.Published is { } published
        ? Words.Format("Lineage", "published", Language, Formats.Period(published, Language))
        : Text("undated");

    private string Place => Locator.Length == 0 ? "" : ", " + LocatorText.Of(Locator, Language);

    private string Text(string key) => Words.Get("Lineage", key, Language);
}
