using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>Views worth beginning with, of what the data hold: a link each.</summary>
internal static class ExploreStarts
{
    private const int MostListed = 6;

    public static IEnumerable<(string Name, string Address)> Of(ReferenceData reference, Language? said, Language language)
    {
        var first = reference.Programmes[0];
        var scopes = reference.SpendScopes(first.Id).Take(MostListed).Select(scope => scope.Id).ToList();
        yield return Start("start.adoption", new() { Show = [MeasureIds.DossiersCreated], Programmes = [.. reference.Programmes.Take(3).Select(item => item.Id)] });
        yield return Start("start.costs", new() { Show = ["cost_per_dossier", "cost_per_active_dossier"], Programmes = [first.Id] });
        if (scopes.Count > 1)
            yield return Start("start.perimeters", new() { Show = ["spend_to_date"], Programmes = [first.Id], Scopes = [.. scopes] });
        yield return Start("start.spend", new() { Show = ["spend_in_period"], Programmes = [first.Id], Kind = ExploreKind.Bars });
        yield return Start("start.peers", new() { Show = ["coverage"], Programmes = [.. reference.Programmes.Take(MostListed).Select(item => item.Id)], Kind = ExploreKind.ByProgramme });

        (string, string) Start(string key, ExploreState state) =>
            (Words.Get("Explore", key, language), (state with { Language = said }).ToAddress());
    }
}
