using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>The dated facts of a programme, first to last, with their sources.</summary>
public partial class EventList
{
    private List<Event> events = [];

    [Parameter, EditorRequired]
    public required string Programme { get; set; }

    /// <summary>Only what had happened by then; null is everything.</summary>
    [Parameter]
    public DateOnly? Known { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    protected override void OnParametersSet() =>
        events = [.. Reference.Events.Where(item => item.Programme == Programme && !(item.Date.Last > Known)).OrderBy(item => item.Date.First).ThenBy(item => item.Id, StringComparer.Ordinal)];

    private string Text(string key) => Words.Get("Overview", key, Language);
}
