using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Reviews;

/// <summary>Why an answer differs between two states of knowledge. Codes are public and frozen.</summary>
public enum DifferenceCause
{
    /// <summary>A figure counts now that was not there then.</summary>
    NewFigure,

    /// <summary>A figure that counted then gave way to one that stands before it.</summary>
    BetterSource,

    /// <summary>The same figure has another value or another rank.</summary>
    Correction,

    /// <summary>A figure that counted then is no longer there.</summary>
    Withdrawn,

    /// <summary>The definition is another version.</summary>
    Method,

    /// <summary>A promise was announced or changed.</summary>
    Target,
}

/// <summary>One cause, with the figure that counted then and the one that counts now, where there are any.</summary>
public sealed record Difference(DifferenceCause Cause, Figure? Then, Figure? Now);

/// <summary>One date of two series: what was answered then, what is answered now, and why they differ.</summary>
public sealed record VintagePoint(DateOnly At, Result Then, Result Now, ImmutableArray<Difference> Differences)
{
    /// <summary>Now − then; null where either has no value.</summary>
    public decimal? Change => Now.Value - Then.Value;
}

/// <summary>Compares two answers to one question on two states of the data or of knowledge.</summary>
public static class Vintages
{
    /// <param name="then">The answer with its lineage, before.</param>
    /// <param name="now">The answer with its lineage, after.</param>
    /// <param name="existsNow">Whether a figure id is still there.</param>
    public static ImmutableArray<Difference> Explain(Result then, Result now, Func<string, bool> existsNow)
    {
        if (then.Value == now.Value && then.Low == now.Low && then.High == now.High && then.Reason?.Code == now.Reason?.Code) return [];

        var usedThen = Counting(then);
        var usedNow = Counting(now);
        var setAside = AllAlternatives(now).Where(alternative => alternative.Instead is not null).ToLookup(alternative => alternative.Figure.Id);
        var found = ImmutableArray.CreateBuilder<Difference>();
        var explained = new HashSet<string>();

        foreach (var (id, figure) in usedThen)
        {
            if (usedNow.TryGetValue(id, out var same))
            {
                if (same.Value != figure.Value || same.Rank != figure.Rank) found.Add(new(DifferenceCause.Correction, figure, same));
            }
            else if (!existsNow(id))
            {
                found.Add(new(DifferenceCause.Withdrawn, figure, null));
            }
            else if (setAside[id].FirstOrDefault() is { } aside)
            {
                var corrected = aside.Figure.Rank != figure.Rank || aside.Figure.Value != figure.Value;
                found.Add(new(corrected ? DifferenceCause.Correction : DifferenceCause.BetterSource, figure, aside.Instead));
                explained.Add(aside.Instead!.Id);
            }
        }

        foreach (var (id, figure) in usedNow)
        {
            if (!usedThen.ContainsKey(id) && !explained.Contains(id)) found.Add(new(DifferenceCause.NewFigure, null, figure));
        }

        if (TargetsOf(then) is var before && TargetsOf(now) is var after && !before.SetEquals(after)) found.Add(new(DifferenceCause.Target, null, null));
        return found.ToImmutable();
    }

    private static Dictionary<string, Figure> Counting(Result result) =>
        result.AllFigures().Select(use => use.Figure).DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id);

    private static IEnumerable<Alternative> AllAlternatives(Result result) =>
        result.Alternatives.Concat(result.Inputs.SelectMany(input => AllAlternatives(input.Result)));

    private static HashSet<(string, decimal)> TargetsOf(Result result) =>
        [.. result.Targets.Select(target => (target.Id, target.Value)), .. result.Inputs.SelectMany(input => TargetsOf(input.Result))];
}
