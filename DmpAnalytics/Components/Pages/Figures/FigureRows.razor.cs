using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Figures;

/// <summary>Figures as a table: value, what it says, period, source and place in the file. Each value opens its page.</summary>
public partial class FigureRows
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Figure> Figures { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    /// <summary>The data version asked, kept in links; null is the latest.</summary>
    [Parameter]
    public long? Data { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Text(string key) => Words.Get("Figures", key, Language);
}
