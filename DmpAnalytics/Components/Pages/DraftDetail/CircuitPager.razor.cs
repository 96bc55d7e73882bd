using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>Goes through a long list within a circuit: nothing of it is left out, it is shown in parts.</summary>
public partial class CircuitPager
{
    [Parameter, EditorRequired]
    public int Page { get; set; }

    [Parameter, EditorRequired]
    public int Pages { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<int> Chosen { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
