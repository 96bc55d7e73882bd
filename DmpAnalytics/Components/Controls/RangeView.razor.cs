using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The range beside or under a value, small and set back; nothing where it says no more than the value.</summary>
public partial class RangeView
{
    [Parameter, EditorRequired]
    public required Result Result { get; set; }

    /// <summary>Without the word of a count, where a label says it.</summary>
    [Parameter]
    public bool IsBare { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Text => ResultText.Range(Result, Language, IsBare);
}
