using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The head of a calculation card: what was asked, the formula in words and symbols, the calculation in numbers, how it was rounded, of which definition and data.</summary>
public partial class CardView
{
    [Parameter, EditorRequired]
    public required CalculationCard Card { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Text(string key) => Words.Get("Card", key, Language);
}
