using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>Something to choose.</summary>
public sealed record Choice(string Id, string Name);

/// <summary>Choices of one kind; a group without a name stands alone.</summary>
public sealed record ChoiceGroup(string Name, IReadOnlyList<Choice> Choices);

/// <summary>What can be chosen beside what is already, and what is chosen in words.</summary>
internal sealed class ExploreOptions(ReferenceData reference, ExploreState state, Language language)
{
    private const int MostSaid = 3;

    private List<Programme> Chosen => state.Programmes.IsEmpty
        ? [reference.Programmes[0]]
        : [.. state.Programmes.Select(reference.FindProgramme).OfType<Programme>()];

    public IReadOnlyList<ChoiceGroup> Show =>
    [
        new(Text("indicators"), [.. Subject.Indicators.Select(Of)]),
        new(Text("measures"), [.. Subject.Measures(reference).Select(Of)]),
    ];

    public IReadOnlyList<ChoiceGroup> Programmes =>
        [new("", [.. reference.Programmes.Select(programme => new Choice(programme.Id, programme.Name.Set(language)))])];

    public IReadOnlyList<ChoiceGroup> Scopes =>
    [
        .. Chosen.Select(programme => new ChoiceGroup(
                programme.Name.Set(language),
                [.. reference.SpendScopes(programme.Id).Select(scope => new Choice(
                    scope.Id, scope.IsDefault ? $"{scope.Name.Set(language)} ({Words.Get("Questions", "default", language)})" : scope.Name.Set(language)))]))
            .Where(group => group.Choices.Count > 1),
    ];

    /// <summary>By level, the whole country first; of establishments, which are tens of thousands, those that are chosen.</summary>
    public IReadOnlyList<ChoiceGroup> Regions
    {
        get
        {
            var countries = Chosen.Select(programme => programme.Country).Distinct().ToList();
            var groups = reference.Regions
                .Where(region => countries.Contains(region.Country) && (region.Level != Region.Establishment || state.Regions.Contains(region.Id)))
                .GroupBy(region => region.Level)
                .Select(level => new ChoiceGroup(
                    Words.Find("Explore", "level." + level.Key, language) ?? Text("level.other"),
                    [.. level.Select(region => new Choice(region.Id, region.Name.Set(language)))]))
                .ToList();
            return groups.Count == 0 ? [] : [new("", [new(ExploreState.Country, Words.Get("Charts", "country", language))]), .. groups];
        }
    }

    public IReadOnlyList<int> Years => [.. Chosen.SelectMany(programme => reference.IndexYears(programme.Country)).Distinct().OrderDescending()];

    /// <summary>Those in which every chosen programme can be asked.</summary>
    public IReadOnlyList<string> Currencies =>
    [
        .. Chosen.Select(programme => PriceBasis.CurrenciesFor(programme, reference)).Aggregate((left, right) => left.Intersect(right))
            .OrderBy(currency => Formats.Currency(currency, language), StringComparer.Create(Words.Culture(language), ignoreCase: true)),
    ];

    /// <summary>What is shown, chosen or by default.</summary>
    public ImmutableArray<string> Shown => state.Show.IsEmpty ? [ExploreState.DefaultShow] : state.Show;

    /// <summary>The programmes asked, chosen or by default.</summary>
    public ImmutableArray<string> Asked => state.Programmes.IsEmpty ? [reference.Programmes[0].Id] : state.Programmes;

    public string ShowSaid => Said(Shown, Show);

    public string ProgrammesSaid => Said(Asked, Programmes);

    public string ScopesSaid => state.Scopes.IsEmpty ? Text("scopes.usual") : Said(state.Scopes, Scopes);

    public string RegionsSaid => state.Regions.IsEmpty ? Words.Get("Charts", "country", language) : Said(state.Regions, Regions);

    private Choice Of(Subject subject) => new(subject.Id, ExploreNames.Of(subject, state.Question.Denominator ?? Denominator.Created, language));

    private string Said(ImmutableArray<string> ids, IReadOnlyList<ChoiceGroup> groups)
    {
        var names = groups.SelectMany(group => group.Choices).DistinctBy(choice => choice.Id).ToDictionary(choice => choice.Id, choice => choice.Name);
        var said = string.Join(Words.Get("Charts", "list", language), ids.Where(names.ContainsKey).Take(MostSaid).Select(id => names[id]));
        return ids.Length <= MostSaid ? said : Words.Format("Explore", "and_more", language, said, Formats.Number(ids.Length - MostSaid, language));
    }

    private string Text(string key) => Words.Get("Explore", key, language);
}
