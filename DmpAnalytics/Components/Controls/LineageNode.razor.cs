using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>One result of a calculation, with the figures behind it and, in turn, its inputs.</summary>
public partial class LineageNode
{
    private ImmutableArray<Alternative> rivals = [];
    private ImmutableArray<Alternative> aside = [];
    private PriceStep[] conversion = [];

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
        conversion = Conversion();
    }

    /// <summary>A stock is named by its measure, everything else by what it is to the formula.</summary>
    private string Name =>
        Role is InputRole.Stock or InputRole.Reached && Result.Measure is { } measure && Reference.FindMeasure(measure) is { } found
            ? found.Name.Set(Language)
            : Role is { } role ? LineageText.Role(role, Language) : "";

    /// <summary>Said where they are a leaf; a target made of others says them there.</summary>
    private ImmutableArray<Target> Targets => Result.Inputs.IsEmpty ? Result.Targets : [];

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

    /// <summary>The break behind a reason, or those that a stock was carried over; said at the input that meets them.</summary>
    private IEnumerable<Break> Breaks
    {
        get
        {
            if (!Result.Inputs.IsEmpty) return [];
            var ofMeasure = Reference.Breaks.Where(item => item.Programme == Question.Programme.Id && item.Measure == (Result.Measure ?? Result.Reason?.Measure));
            if (Result.Reason is { Code: ReasonCode.Break, Since: { } since }) return ofMeasure.Where(item => item.Day == since);
            if (!Result.CrossesBreak || Result.Figures.IsEmpty) return [];
            var days = Result.Figures.Select(use => use.Figure.Period.Last).Append(Result.At ?? DateOnly.MinValue).Where(day => day > DateOnly.MinValue).ToList();
            return ofMeasure.Where(item => item.Day > days.Min() && item.Day <= days.Max());
        }
    }

    /// <summary>What amounts of the years of a sum were multiplied by, where they were; targets keep the money of their promise.</summary>
    private PriceStep[] Conversion()
    {
        if (Role is not (null or InputRole.Spend) || Result.Measure != MeasureIds.Spend || Result.Figures.IsEmpty) return [];
        if (Question.Prices.For(Question.Programme, Reference) is not { } factors) return [];
        return [.. Result.Figures
            .Where(use => use.Span is not null)
            .SelectMany(use => Enumerable.Range(use.Span!.Value.First.Year, use.Span.Value.Last.Year - use.Span.Value.First.Year + 1))
            .Distinct().Order().Select(factors.StepOf)];
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
