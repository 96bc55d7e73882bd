using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Method;

/// <summary>The places that figures name, by country and level, with the years in which each existed.</summary>
public partial class MethodPlaces
{
    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string CountryOf(string country) => Words.Find("Method", "country." + country, Language) ?? country;

    private string LevelOf(string level) => Words.Find("Method", "level." + level, Language) ?? level.Replace('_', ' ');

    private string YearsOf(Region region) => (region.From, region.To) switch
    {
        ({ } from, { } to) => $"({Formats.Year(from)}–{Formats.Year(to)})",
        ({ } from, null) => Words.Format("Method", "places.since", Language, Formats.Year(from)),
        (null, { } to) => Words.Format("Method", "places.until", Language, Formats.Year(to)),
        _ => "",
    };

    private string Text(string key) => Words.Get("Method", key, Language);
}
