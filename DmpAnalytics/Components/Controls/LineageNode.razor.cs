using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>One result of a calculation, with the figures behind it and, in turn, its inputs.</summary>
public partial class LineageNode
{
    private ImmutableArray<Alternative> rivals = [];
    private ImmutableArray<Alternative> aside = [];
    private IReadOnlyList<PriceStep> conversion = [];

    /// <summary>Null for the answer itself.</summary>
    [Parameter]
    public InputRole? Role { get; set; }

    [Parameter, EditorRequired]
    public required Result Result { get; set; }

    /// <summary>Where it stands in the tree: its anchor in the page.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>What was asked of which programme, in whose money.</summary>
    [Parameter, EditorRequired]
    public required ResolvedQuestion Question { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;

    /// <summary>With its own formula in numbers; its inputs always have theirs.</summary>
    [Parameter]
    public bool HasNumbers { get; set; } = true;

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    /// <summary>The anchor of an input of the answer on its page.</summary>
    public static string AnchorOf(InputRole role) => "calculation-" + Code.Of(role);

    protected override void OnParametersSet()
    {
        rivals = [.. Result.Alternatives.Where(alternative => alternative.IsRival)];
        aside = [.. Result.Alternatives.Where(alternative => !alternative.IsRival)];
        conversion = LineageFacts.Conversion(Role, Result, Question, Reference);
    }

    private string Name => Role is { } role ? LineageText.Name(new(role, Result), Reference, Language) : "";

    /// <summary>Said where they are a leaf; a target made of others says them there.</summary>
    private ImmutableArray<Target> Targets => Result.Inputs.IsEmpty ? Result.Targets : [];

    /// <summary>How a value that is read came to stand at its date.</summary>
    private string Alignment => Role is not null && Result.Inputs.IsEmpty ? new AlignmentText(Question, Reference, Language).Of(Result) : "";

    private string Aside
    {
        get
        {
            var doubt = ResultText.Doubt(Result, Language);
            var at = Result.At is { } date && Result.Targets.IsEmpty ? Words.Format("Lineage", "at", Language, Formats.Date(date, Language)) : "";
            return string.Join(" · ", ((string[])[doubt, at]).Where(text => text.Length > 0));
        }
    }

    private IEnumerable<string> Remarks
    {
        get
        {
            if (Role is not null && ResultText.Range(Result, Language) is { Length: > 0 } range) yield return range;
            if (Result.Scope is { } scope && Reference.Scopes.FirstOrDefault(item => item.Id == scope && item.Programme == Question.Programme.Id) is { } perimeter)
                yield return $"{Text("perimeter")}{ResultText.Colon(Language)}{perimeter.Name.Set(Language)}";
            if (Result.AsOf is { } asOf) yield return Words.Format("Lineage", "as_of", Language, Formats.Date(asOf, Language));
            if (Result.Cover is { } cover && Result.Inputs.IsEmpty) yield return Words.Format("Lineage", "cover", Language, Formats.Value(cover, Measure.PercentUnit, Language));
            if (Result.Inputs.IsEmpty)
            {
                foreach (var hole in Result.Holes) yield return Words.Format("Lineage", "hole", Language, Formats.Span(hole, Language));
            }

            if (Result.IsPale) yield return ResultText.Pale(Result, Language);
        }
    }

    /// <summary>Unlike any other: inputs of one role are told apart by their place.</summary>
    private string PathOf(int index)
    {
        var role = Result.Inputs[index].Role;
        var path = Role is null ? AnchorOf(role) : $"{Path}-{Code.Of(role)}";
        return Result.Inputs.Take(index).Any(input => input.Role == role) ? $"{path}-{index}" : path;
    }

    private string Text(string key) => Words.Get("Lineage", key, Language);
}
