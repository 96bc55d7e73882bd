using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>Reads the findings of a state, in groups, and the amounts that were not chosen.</summary>
public sealed class QualityReader(Analyst analyst, Inspector inspector)
{
    public async Task<QualityData> ReadAsync(IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
    {
        var (state, ignored) = QualityState.FromAddress(parameters, await analyst.ReferenceAsync(null, cancellationToken));
        var found = (await inspector.FindingsAsync(state.Data, cancellationToken)).Value
            ?? throw new InvalidOperationException("A data version was refused after it was accepted.");
        var reference = found.Reference;
        var rules = CheckCatalog.All.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var programmes = reference.Programmes.Select((programme, index) => (programme.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return new()
        {
            Reference = reference,
            State = state,
            Ignored = ignored,
            All = found.Findings,
            Groups =
            [
                .. found.Findings.Where(state.Has)
                    .GroupBy(finding => (finding.Rule, finding.Programme))
                    .OrderBy(group => rules[group.Key.Rule])
                    .ThenBy(group => group.Key.Programme is { } id ? programmes[id] : int.MaxValue)
                    .Select(group => new QualityGroup(group.Key.Rule, group.Key.Programme is { } id ? reference.FindProgramme(id) : null, [.. group])),
            ],
            CrossChecks = state.Rule is null && state.Severity is null ? await CrossChecksAsync(state, reference, cancellationToken) : [],
        };
    }

    /// <summary>Of every perimeter that has any: up to the last figure known.</summary>
    private async Task<ImmutableArray<CrossCheck>> CrossChecksAsync(QualityState state, ReferenceData reference, CancellationToken cancellationToken)
    {
        var checks = ImmutableArray.CreateBuilder<CrossCheck>();
        foreach (var programme in reference.Programmes.Where(programme => state.Programme is null || programme.Id == state.Programme))
        {
            foreach (var scope in reference.SpendScopes(programme.Id))
            {
                var question = new Question { Programme = programme.Id, Scope = scope.Id, Data = state.Data, Bounds = true };
                var asked = (await analyst.ResolveAsync(question, cancellationToken)).Value;
                var at = asked?.LastFigure is { } last ? Period.OfDay(last) : null;
                if ((await analyst.AnswerAsync("spend_to_date", question with { At = at }, cancellationToken)).Value is not { } answer) continue;
                checks.AddRange(answer.Result.Alternatives.Where(alternative => alternative.Laid is not null).Select(alternative => new CrossCheck(programme, scope, alternative)));
            }
        }

        return checks.ToImmutable();
    }
}
