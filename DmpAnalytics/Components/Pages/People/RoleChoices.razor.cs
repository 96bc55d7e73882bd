using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.People;

/// <summary>The roles, each with what it allows, to be ticked.</summary>
public partial class RoleChoices
{
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<Role> Chosen { get; set; }

    /// <summary>A heading above says already what these are.</summary>
    [Parameter]
    public bool IsTitled { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    /// <summary>The roles of a form's codes; what is none is left out.</summary>
    public static IReadOnlyCollection<Role> Read(IEnumerable<string> codes) =>
        [.. codes.Select(code => Code.TryParse<Role>(code, out var role) ? role : (Role?)null).OfType<Role>()];

    private string Text(string key) => Words.Get("Accounts", key, Language);
}
