using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Schemas;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Schemas;

/// <summary>The files of one kind to be filled in, and its schema for programs.</summary>
public partial class SchemaDownloads
{
    [Parameter, EditorRequired]
    public required TableSchema Schema { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Of => Schema.Title.Set(Language);

    private string Address(string ending) => AppUrls.SchemaFile(Schema.Kind, ending, Preferences.ForLinks);

    private string Text(string key) => Words.Get("Schemas", key, Language);
}
