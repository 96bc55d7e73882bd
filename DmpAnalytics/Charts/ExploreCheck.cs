using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts;

/// <summary>Takes out of a state what does not exist or contradicts itself, and says so: the nearest view that makes sense is left.</summary>
internal static class ExploreCheck
{
    public static ExploreState Of(ExploreState state, ReferenceData reference, ImmutableArray<Problem>.Builder ignored)
    {
        var programmes = Kept(state.Programmes, id => reference.FindProgramme(id) is not null, ProblemCode.UnknownProgramme, "programme", ignored);
        var chosen = programmes.IsEmpty ? [.. reference.Programmes.Take(1)] : programmes.Select(id => reference.FindProgramme(id)!).ToList();
        var show = Kept(state.Show, id => Subject.Find(id, reference) is not null, ProblemCode.UnknownIndicator, "show", ignored);
        var scopes = chosen.SelectMany(programme => reference.SpendScopes(programme.Id)).Select(scope => scope.Id).ToHashSet(StringComparer.Ordinal);
        var regions = reference.Regions.Where(region => chosen.Any(programme => programme.Country == region.Country)).Select(region => region.Id)
            .Append(ExploreState.Country).ToHashSet(StringComparer.Ordinal);
        var question = state.Question;
        if (question.Data > reference.Version)
        {
            ignored.Add(new(ProblemCode.UnknownValue, "data", $"{question.Data}"));
            question = question with { Data = null };
        }

        var thenData = state.ThenData;
        if (thenData > reference.Version)
        {
            ignored.Add(new(ProblemCode.UnknownValue, "data", $"{thenData}"));
            thenData = null;
        }

        return state with
        {
            Programmes = programmes,
            Show = show,
            Scopes = Kept(state.Scopes, scopes.Contains, ProblemCode.UnknownValue, "scope", ignored),
            Regions = Kept(state.Regions, regions.Contains, ProblemCode.UnknownValue, "region", ignored),
            Question = question,
            ThenData = thenData,
        };
    }

    private static ImmutableArray<string> Kept(
        ImmutableArray<string> values, Func<string, bool> exists, ProblemCode code, string parameter, ImmutableArray<Problem>.Builder ignored)
    {
        ignored.AddRange(values.Where(value => !exists(value)).Select(value => new Problem(code, parameter, value)));
        return [.. values.Where(exists)];
    }
}
