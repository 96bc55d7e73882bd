using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>One number of a row of facts: value, doubt, basis, and the way to its lineage; or the reason why there is none.</summary>
public partial class NumberCard
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required Result Result { get; set; }

    /// <summary>The page of its lineage.</summary>
    [Parameter, EditorRequired]
    public required string Href { get; set; }

    /// <summary>How it changed, in words.</summary>
    [Parameter]
    public ImmutableArray<string> Changes { get; set; } = [];

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Doubt => string.Join(
        " · ",
        ((string[])[Result.IsPale ? ResultText.PaleShort(Result, Language) : "", ResultText.Doubt(Result, Language)]).Where(text => text.Length > 0));

    private string Opening => Words.Format("Overview", "open", Language, $"{Visible} {Label}");

    /// <summary>The name of the link begins with what is seen of it.</summary>
    private string Visible =>
        Result.Value is { } value ? Formats.Value(value, Result.Unit, Language) : Words.Get("Overview", "fact.none", Language);
}
