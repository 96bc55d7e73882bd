using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Method;

/// <summary>What is counted, and the perimeters of each programme: which is taken unless chosen, and which contains which.</summary>
public partial class MethodMeasures
{
    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string SaidOf(Scope scope)
    {
        var whole = scope.PartOf is { } id
            ? Reference.Scopes.FirstOrDefault(other => (other.Programme, other.File, other.Id) == (scope.Programme, scope.File, id))?.Name.Set(Language)
            : null;
        string?[] said =
        [
            scope.IsDefault ? Text("scopes.default") : null,
            whole is null ? null : Words.Format("Method", "scopes.part", Language, whole),
            scope.Starts is { } starts ? Words.Format("Method", "scopes.starts", Language, Formats.Date(starts, Language)) : null,
        ];
        var text = string.Join(", ", said.OfType<string>());
        return text.Length == 0 ? "" : $"({text})";
    }

    private string Text(string key) => Words.Get("Method", key, Language);
}
