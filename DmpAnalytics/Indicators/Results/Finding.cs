using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>How sure a finding is. A warning cannot be explained by rounding or by a rival figure; a notice can, or only says what is missing.</summary>
public enum FindingSeverity
{
    Warning,
    Notice,
}

/// <summary>
/// Something that a plausibility rule found in figures, targets or sources: never an error, nothing is changed for it.
/// The sentence is made elsewhere, of <see cref="Terms"/> in the order that the rule says.
/// </summary>
public sealed record Finding(string Rule, FindingSeverity Severity)
{
    /// <summary>Null for a source that several programmes share.</summary>
    public string? Programme { get; init; }

    public string? Measure { get; init; }

    public string? Scope { get; init; }

    public string? Region { get; init; }

    /// <summary>The figures concerned, the one in doubt first.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>The ids of sources that are concerned themselves; those of figures and targets stand there.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Equal for findings that say the same of the same statements, on whatever data version.</summary>
    public string Identity => string.Join(
        '\n',
        [
            Rule, Code.Of(Severity), Programme, Measure, Scope, Region,
            .. Figures.Select(figure => figure.Id), .. Targets.Select(target => target.Id), .. Sources, .. Terms.Select(term => term.ToString()),
        ]);
}
