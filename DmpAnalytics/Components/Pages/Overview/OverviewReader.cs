using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>Asks everything the Overview shows.</summary>
public sealed class OverviewReader(Analyst analyst)
{
    /// <summary>The cost indicator of a denominator.</summary>
    public static string CostOf(Denominator denominator) => denominator switch
    {
        Denominator.Created => "cost_per_dossier",
        Denominator.Active => "cost_per_active_dossier",
        Denominator.Activated => "cost_per_activated_dossier",
        Denominator.Documents => "cost_per_document",
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };

    public async Task<Outcome<OverviewData>> ReadAsync(Question question, Language language, CancellationToken cancellationToken)
    {
        var asked = await analyst.ResolveAsync(question, cancellationToken);
        if (!asked.IsAnswered) return asked.Problems;

        var resolved = asked.Value;
        var reference = await analyst.ReferenceAsync(resolved.Data, cancellationToken);
        // What follows is asked of one data version, whatever is imported meanwhile.
        // A version is one of the headline's definition; the others have versions of their own.
        var fixedQuestion = question with { Programme = resolved.Programme.Id, At = resolved.At, Data = resolved.Data, Version = null };

        var first = await analyst.AnswerAsync(CostOf(resolved.Denominator), fixedQuestion with { Version = question.Version }, cancellationToken);
        if (!first.IsAnswered) return first.Problems;
        var headline = first.Value;
        var overrun = await AnswerAsync("overrun", fixedQuestion, cancellationToken);
        var attainment = await AnswerAsync("target_attainment", fixedQuestion, cancellationToken);
        var spend = await AnswerAsync("spend_to_date", fixedQuestion, cancellationToken);
        var perimeters = await PerimetersAsync(reference, resolved, fixedQuestion, cancellationToken);
        var charts = new OverviewCharts(analyst, new(reference, language));
        return new OverviewData
        {
            Reference = reference,
            Question = resolved,
            Headline = headline,
            Overrun = overrun,
            Attainment = attainment,
            Facts = await FactsAsync(resolved, fixedQuestion, spend, attainment, language, cancellationToken),
            Perimeters = PerimeterTree.Of(perimeters),
            Charts = await charts.ReadAsync(resolved, fixedQuestion, new(headline, overrun, attainment, spend), cancellationToken),
        };
    }

    private async Task<ImmutableArray<Fact>> FactsAsync(
        ResolvedQuestion resolved, Question question, Answer spend, Answer attainment, Language language, CancellationToken cancellationToken)
    {
        var isActivated = resolved.Denominator == Denominator.Activated;
        var (part, role, perPart) = isActivated
            ? ("activated", InputRole.Activated, "cost_per_activated_dossier")
            : ("active", InputRole.Active, "cost_per_active_dossier");
        var rate = await AnswerAsync("activation_rate", question, cancellationToken);
        var created = await AnswerAsync("cost_per_dossier", question, cancellationToken);
        var perActive = await AnswerAsync(perPart, question, cancellationToken);
        var suffix = isActivated ? ".activated" : "";

        return
        [
            new(Text("fact.created"), rate.Id, rate.Result.Find(InputRole.Created)!, Controls.LineageNode.AnchorOf(InputRole.Created)),
            new(Text("fact." + part), rate.Id, rate.Result.Find(role)!, Controls.LineageNode.AnchorOf(role)),
            new(Text("fact.rate" + suffix), rate.Id, rate.Result),
            new(Text("fact.spend"), spend.Id, spend.Result),
            new(Text("fact.cost_created"), created.Id, created.Result),
            new(Text("fact.cost_" + part), perActive.Id, perActive.Result),
            new(Promised(attainment.Result, language), attainment.Id, attainment.Result),
        ];

        string Text(string key) => Words.Get("Overview", key, language);
    }

    private static string Promised(Result attainment, Language language) =>
        attainment.Find(InputRole.Target) is { Value: { } promised, At: { } due } target
            ? Words.Format(
                "Overview", "fact.attainment", language,
                target.Unit == "dossier" ? Formats.Number(promised, language) : Formats.Value(promised, target.Unit, language),
                Formats.Date(due, language))
            : Words.Get("Overview", "fact.attainment.none", language);

    /// <summary>Those under which something was spent by then, and the one asked.</summary>
    private async Task<List<Perimeter>> PerimetersAsync(
        ReferenceData reference, ResolvedQuestion resolved, Question question, CancellationToken cancellationToken)
    {
        var perimeters = new List<Perimeter>();
        foreach (var scope in reference.SpendScopes(resolved.Programme.Id))
        {
            var under = question with { Scope = scope.Id };
            var spend = await AnswerAsync("spend_to_date", under, cancellationToken);
            if (spend.Result.Value is not > 0 && scope != resolved.Scope) continue;
            perimeters.Add(new(scope, spend, await AnswerAsync(CostOf(resolved.Denominator), under, cancellationToken)));
        }

        return perimeters;
    }

    /// <summary>The question was checked before: what is asked here can be answered, or says its reason.</summary>
    private async Task<Answer> AnswerAsync(string indicator, Question question, CancellationToken cancellationToken) =>
        (await analyst.AnswerAsync(indicator, question, cancellationToken)).Value
        ?? throw new InvalidOperationException($"{indicator} was refused after its question was accepted.");
}
