using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Schemas;

/// <summary>The kinds of file that can be imported, each with its schema and files to be filled in.</summary>
[ReadingPage]
public partial class SchemasPage
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Text(string key) => Words.Get("Schemas", key, Language);
}
