using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>A value with its unit set back.</summary>
public partial class ValueView
{
    private ValueText parts;

    [Parameter, EditorRequired]
    public decimal Value { get; set; }

    [Parameter, EditorRequired]
    public required string Unit { get; set; }

    /// <summary>Without the word of a count, where the label says it.</summary>
    [Parameter]
    public bool IsBare { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    protected override void OnParametersSet() => parts = IsBare && Formats.IsCount(Unit) ? new("", Formats.Number(Value, Language), "") : Formats.Parts(Value, Unit, Language);
}
