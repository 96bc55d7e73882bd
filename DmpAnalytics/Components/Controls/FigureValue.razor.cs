using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>A figure as published, with what its source says of it.</summary>
public partial class FigureValue
{
    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Said => string.Join(
        " · ",
        ((string[])[Formats.Qualifier(Figure.Qualifier, Language), Formats.Status(Figure.Status, Language), Figure.Decisions?.Correction is null ? "" : Words.Get("Decisions", "corrected", Language)]).Where(text => text.Length > 0));
}
