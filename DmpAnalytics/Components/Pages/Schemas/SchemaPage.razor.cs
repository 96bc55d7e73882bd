using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Schemas;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Schemas;

/// <summary>One kind of file: every column with what it holds, how it is written and an example.</summary>
[ReadingPage]
public partial class SchemaPage
{
    private TableSchema? schema;

    [Parameter]
    public required string Kind { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override void OnInitialized()
    {
        schema = TableSchema.Find(Kind);
        if (schema is null) Navigation.NotFound();
    }

    private string Text(string key) => Words.Get("Schemas", key, Language);
}
