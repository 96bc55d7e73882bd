using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>One line of a view before it is asked.</summary>
internal sealed record AskedLine(string Id, Subject Subject, string Name, Question Question);

/// <summary>The lines of a state: each thing shown, of each programme, under each chosen perimeter of it, in each chosen place of its country.</summary>
internal static class ExploreQuestions
{
    public static IReadOnlyList<AskedLine> Of(ExploreState state, ReferenceData reference, Language language)
    {
        var programmes = state.Programmes.IsEmpty ? [reference.Programmes[0]] : state.Programmes.Select(id => reference.FindProgramme(id)!).ToList();
        var subjects = (state.Show.IsEmpty ? [ExploreState.DefaultShow] : state.Show.AsEnumerable()).Select(id => Subject.Find(id, reference)!);
        var lines = (
            from subject in subjects
            from programme in programmes
            from scope in ScopesOf(state, subject, programme, reference)
            from region in RegionsOf(state, programme, reference)
            select new Part(subject, programme, scope, region)).ToList();
        return [.. lines.Select(line => new AskedLine(
            $"{line.Subject.Id}~{line.Programme.Id}~{line.Scope?.Id}~{line.Region?.Id}",
            line.Subject,
            Name(line, lines, state, language),
            state.Question with { Programme = line.Programme.Id, Scope = line.Scope?.Id, Region = line.Region?.Id }))];
    }

    private static IEnumerable<Scope?> ScopesOf(ExploreState state, Subject subject, Programme programme, ReferenceData reference)
    {
        IEnumerable<Scope?> usual = [null];
        if (!subject.IsOfMoney) return usual;
        var chosen = reference.SpendScopes(programme.Id).Where(scope => state.Scopes.Contains(scope.Id)).ToList();
        return chosen.Count == 0 ? usual : chosen;
    }

    private static List<Region?> RegionsOf(ExploreState state, Programme programme, ReferenceData reference)
    {
        var chosen = state.Regions.Select(id => id == ExploreState.Country ? null : reference.FindRegion(id))
            .Where(region => region is null || region.Country == programme.Country).ToList();
        return chosen.Count == 0 ? [null] : chosen;
    }

    /// <summary>Only what differs among the lines is said; what is shown always is where there is one of everything.</summary>
    private static string Name(Part line, List<Part> all, ExploreState state, Language language)
    {
        var denominator = state.Question.Denominator ?? line.Programme.Denominator ?? Denominator.Created;
        string?[] parts =
        [
            all.Select(each => each.Subject.Id).Distinct().Count() > 1 || all.Count == 1 ? ExploreNames.Of(line.Subject, denominator, language) : null,
            all.Select(each => each.Programme.Id).Distinct().Count() > 1 ? line.Programme.Name.Set(language) : null,
            all.Select(each => each.Scope?.Id).Distinct().Count() > 1 ? line.Scope?.Name.Set(language) : null,
            all.Select(each => each.Region?.Id).Distinct().Count() > 1 ? line.Region?.Name.Set(language) ?? Words.Get("Charts", "country", language) : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(", ", said) : ExploreNames.Of(line.Subject, denominator, language);
    }

    private sealed record Part(Subject Subject, Programme Programme, Scope? Scope, Region? Region);
}
