using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>Amounts that were not chosen, beside what the chosen ones lay on the same days.</summary>
public partial class QualityCrossChecks
{
    [Parameter, EditorRequired]
    public ImmutableArray<CrossCheck> Checks { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string DifferenceOf(CrossCheck check)
    {
        var text = Formats.Value(check.Difference, check.Alternative.Figure.Unit, Language);
        return check.Difference > 0 ? "+" + text : text;
    }

    private string Text(string key) => Words.Get("Quality", key, Language);
}
