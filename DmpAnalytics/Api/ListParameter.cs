using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A filter of a list, and the values it may have.</summary>
internal sealed record ListParameter(string Name, Func<ReferenceData, IEnumerable<string>> Allowed)
{
    public static readonly ListParameter Programme = new("programme", reference => reference.Programmes.Select(each => each.Id));

    public static readonly ListParameter Measure = new("measure", reference => reference.Measures.Select(each => each.Id));

    public static readonly ListParameter Region = new("region", reference => reference.Regions.Select(each => each.Id));

    public static readonly ListParameter Source = new("source", reference => reference.Sources.Select(each => each.Id));

    public static readonly ListParameter Scope = new("scope", reference => reference.Scopes.Select(each => each.Id).Distinct());

    public static readonly ListParameter Country = new("country", reference => reference.Regions.Select(each => each.Country).Distinct());

    public static readonly ListParameter Level = new("level", reference => reference.Regions.Select(each => each.Level).Distinct());

    /// <summary>A test of its own, where the values cannot be listed; the list is then of examples.</summary>
    public Func<string, bool>? IsAllowed { get; init; }

    /// <summary>A filter by a code.</summary>
    public static ListParameter Of<T>(string name)
        where T : struct, Enum => new(name, _ => Code.All<T>());

    /// <summary>The same filter, which may also ask for those that have none.</summary>
    public ListParameter OrNone() => this with { Allowed = reference => [.. Allowed(reference), FigureFilter.None] };

    /// <summary>What is wrong with the value of the filter; null: nothing.</summary>
    public Problem? Check(ListFilter filter, ReferenceData reference)
    {
        if (filter[Name] is not { } value) return null;
        ImmutableArray<string> allowed = [.. Allowed(reference)];
        if (IsAllowed?.Invoke(value) ?? allowed.Contains(value)) return null;
        if (IsAllowed is not null) return new(ProblemCode.BadValue, Name, value) { Allowed = allowed };
        return new(Name == Programme.Name ? ProblemCode.UnknownProgramme : ProblemCode.UnknownValue, Name, value) { Allowed = allowed };
    }
}
