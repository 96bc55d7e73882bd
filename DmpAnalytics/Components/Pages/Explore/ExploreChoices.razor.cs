using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>Several to choose from, folded, with what is chosen said on the fold.</summary>
public partial class ExploreChoices
{
    private string wanted = "";

    /// <summary>The parameter of the address.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string Said { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ChoiceGroup> Groups { get; set; }

    [Parameter, EditorRequired]
    public ImmutableArray<string> Chosen { get; set; }

    /// <summary>Many can be searched, which needs a circuit.</summary>
    [Parameter]
    public bool Searchable { get; set; }

    /// <summary>Chosen or no longer chosen.</summary>
    [Parameter]
    public EventCallback<string> Changed { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private int Found => Groups.Sum(group => group.Choices.Count(IsWanted));

    private void Search(ChangeEventArgs args) => wanted = args.Value as string ?? "";

    /// <summary>Accents and case make no difference.</summary>
    private bool IsWanted(Choice choice) => wanted.Length == 0
        || Words.Culture(Language).CompareInfo.IndexOf(choice.Name, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
