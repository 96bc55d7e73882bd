using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Components.Controls;

/// <summary>Compares what a page shows on a data version with what it would show on the latest one.</summary>
public sealed class FrozenReader(Analyst analyst)
{
    /// <summary>Null where the address names no data version, or asks something that cannot be answered: then the page says so.</summary>
    public async Task<FrozenView?> ReadAsync(
        string path, IReadOnlyList<KeyValuePair<string, string>> parameters, Language language, CancellationToken cancellationToken)
    {
        if (parameters.All(pair => pair.Key != "data")) return null;
        var charts = ChartsOf(path);
        var names = charts.SelectMany(chart => chart.Options).ToHashSet(StringComparer.Ordinal);
        var read = QuestionParameters.Read(parameters.Where(pair => QuestionParameters.All.Contains(pair.Key) && !names.Contains(pair.Key)));
        if (read.Value is not { Data: not null } asked) return null;
        var resolved = await analyst.ResolveAsync(asked, cancellationToken);
        if (resolved.Value is not { } then) return null;

        var latest = await analyst.ReferenceAsync(null, cancellationToken);
        var editions = (
            Then: await analyst.EditionAsync(then.Data, cancellationToken),
            Now: await analyst.EditionAsync(latest.Version, cancellationToken));
        var view = new FrozenView(FrozenState.Current, editions.Then, editions.Now);
        if (then.Data == latest.Version) return view;
        var fixedAsked = asked with { Programme = then.Programme.Id, At = then.At };
        if (charts.Count == 0 && NumberOf(path, then) is null) return view with { State = FrozenState.Older };

        if (NumberOf(path, then) is { } indicator)
        {
            view = await NumberAsync(view, indicator, fixedAsked, cancellationToken);
            if (view.State == FrozenState.Withdrawn) return view;
        }

        var moved = ImmutableArray.CreateBuilder<(string, ImmutableArray<ChartChange>)>();
        foreach (var chart in charts)
        {
            var options = parameters.Where(pair => chart.Options.Contains(pair.Key)).ToImmutableArray();
            var before = await ChartCatalog.BuildAsync(analyst, chart, new(fixedAsked, language) { Options = options }, cancellationToken);
            var after = await ChartCatalog.BuildAsync(
                analyst, chart, new(fixedAsked with { Data = null, Version = null }, language) { Options = options }, cancellationToken);
            if (before.Value is not { } old) continue;
            if (after.Value is not { } young) return view with { State = FrozenState.Withdrawn };
            var changes = ChartChange.Between(old, young);
            if (!changes.IsEmpty) moved.Add((old.Title, changes));
        }

        return view with { Charts = moved.ToImmutable(), State = moved.Count > 0 ? FrozenState.Revised : view.State };
    }

    /// <summary>The charts a page shows; a frame shows one.</summary>
    private static List<ChartDefinition> ChartsOf(string path) =>
        [.. ChartCatalog.All.Where(chart => chart.Page == path || path == $"{AppUrls.Embed}/{chart.Id}")];

    /// <summary>The indicator a page is about.</summary>
    private static string? NumberOf(string path, ResolvedQuestion question) => path.Split('/') switch
    {
        ["", ""] => OverviewCharts.CostOf(question.Denominator),
        ["", "explain", var indicator] => indicator,
        _ => null,
    };

    private async Task<FrozenView> NumberAsync(FrozenView view, string indicator, Question asked, CancellationToken cancellationToken)
    {
        var then = await analyst.AnswerAsync(indicator, asked, cancellationToken);
        if (then.Value is not { } before) return view;
        var newest = asked with { Data = null, Version = null };
        var now = await analyst.AnswerAsync(indicator, newest, cancellationToken);
        view = view with { NumberThen = before, NumberNow = now.Value };
        if (now.Value is not { } after) return view with { State = FrozenState.Withdrawn };
        if (before.Result.Value == after.Result.Value && before.Result.Reason?.Code == after.Result.Reason?.Code) return view;

        var day = Period.OfDay(before.Question.At.Last);
        var compared = await analyst.CompareAsync(
            indicator,
            asked.From is not null ? newest : newest with { From = day, To = day },
            new Vintage(Data: asked.Data, Version: asked.Version),
            cancellationToken);
        return view with
        {
            State = after.Result.HasValue || !before.Result.HasValue ? FrozenState.Revised : FrozenState.Withdrawn,
            Causes = compared.Value is { } series ? [.. series.Points.SelectMany(point => point.Differences).DistinctBy(cause => (cause.Cause, cause.Then?.Id, cause.Now?.Id))] : [],
        };
    }
}
