using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>Every field of a figure in words, its value as it stands in the file beside.</summary>
public partial class FigureFields
{
    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    /// <summary>The days that the period is taken for: the last of a stock.</summary>
    private string Days => Reference.FindMeasure(Figure.Measure)?.IsAtDate == true
        ? Formats.Date(Figure.Period.Last, Language)
        : $"{Formats.Date(Figure.Period.First, Language)} – {Formats.Date(Figure.Period.Last, Language)}";
}
