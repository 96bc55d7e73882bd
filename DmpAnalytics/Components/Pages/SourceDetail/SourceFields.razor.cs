using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.SourceDetail;

/// <summary>Everything known of a source; what is not known is said.</summary>
public partial class SourceFields
{
    [Parameter, EditorRequired]
    public required Source Source { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string NotStated => Words.Get("Lists", "not_stated.f", Language);

    /// <summary>Addresses come from files; only those of the web are links.</summary>
    private string? WebAddress => Uri.TryCreate(Source.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? Source.Url : null;

    private List<Source> Repeated => [.. Reference.Sources.Where(other => other.Origin == Source.Id)];

    private string NameOf(string id) => Reference.FindSource(id) is { } other ? $"{other.Publisher}, {FigureText.Title(other)}" : id;

    private string Text(string key) => Words.Get("Sources", key, Language);
}
