using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.SourceDetail;

/// <summary>The figures of a source, each with those of others on the same thing and time: the difference in the unit and in percent.</summary>
public partial class SourceClaims
{
    [Parameter, EditorRequired]
    public ImmutableArray<Contest> Contests { get; set; }

    [Parameter]
    public long? Data { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string DifferenceOf(Contestant other) => other switch
    {
        { Difference: { } difference, Percent: { } percent } => $"({FigureText.Difference(difference, other.Figure.Unit, Language)}, {FigureText.Percent(percent, Language)})",
        { Difference: { } difference } => $"({FigureText.Difference(difference, other.Figure.Unit, Language)})",
        _ => "",
    };

    private string Text(string key) => Words.Get("Sources", key, Language);
}
