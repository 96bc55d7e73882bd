using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>
/// How a fact changed over the last year and since its start, both together so that one cannot hide the other. Nothing is said of
/// a change from or to a figure that is carried forward, nor of one across a break that the question does not cross.
/// </summary>
public sealed class FactChange(ChartDesk desk)
{
    private Language Language => desk.Context.Language;

    private DateOnly At => desk.Resolved.At.Last;

    /// <param name="indicator">Whose answers are compared.</param>
    /// <param name="of">The part of an answer that the fact shows; null where it has none.</param>
    /// <param name="measures">On whose breaks it depends.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ImmutableArray<string>> OfAsync(
        string indicator, Func<Result, Result?> of, IReadOnlyCollection<string> measures, CancellationToken cancellationToken)
    {
        var now = of((await desk.AnswerAsync(indicator, desk.Fixed, cancellationToken)).Result);
        if (now is not { HasValue: true, IsPale: false }) return [];

        var yearAgo = At.AddYears(-1);
        var before = of((await desk.AnswerAsync(indicator, On(yearAgo), cancellationToken)).Result);
        var said = ImmutableArray.CreateBuilder<string>();
        if (Difference(before, now, yearAgo, measures) is { } year) said.Add(Say("change.year", year));
        else said.Add(Words.Get("Overview", IsBroken(yearAgo, measures) ? "change.year.break" : "change.year.none", Language));
        if (await FirstAsync(indicator, of, cancellationToken) is { } first && first.At < yearAgo && Difference(first.Result, now, first.At, measures) is { } start)
            said.Add(Say("change.start", start, Formats.Date(first.At, Language)));
        return said.ToImmutable();
    }

    /// <summary>The same question at an earlier date, which may lie before the span that the charts are asked to show.</summary>
    private Question On(DateOnly day) => desk.Fixed with { At = Period.OfDay(day), From = null, To = null };

    /// <summary>The first day on which there is an answer: the opening, else the end of a year.</summary>
    private async Task<(DateOnly At, Result Result)?> FirstAsync(string indicator, Func<Result, Result?> of, CancellationToken cancellationToken)
    {
        // Money starts to be spent before there is a dossier.
        var start = indicator == "spend_to_date" ? desk.Resolved.From.AddDays(-1) : desk.Resolved.Programme.Opened?.First;
        if (start is { } day && day <= At
            && of((await desk.AnswerAsync(indicator, On(day), cancellationToken)).Result) is { HasValue: true } zero)
        {
            return (indicator == "spend_to_date" ? desk.Resolved.From : day, zero);
        }

        var yearly = await desk.SeriesAsync(indicator, desk.Fixed with { From = null, To = null, Every = Every.Year }, cancellationToken);
        foreach (var point in yearly.Points.Where(point => point.At < At))
        {
            if (of(point.Result) is { HasValue: true } result) return (point.At, result);
        }

        return null;
    }

    private (decimal Value, string Unit)? Difference(Result? before, Result now, DateOnly from, IReadOnlyCollection<string> measures) =>
        before is { HasValue: true, IsPale: false } && before.Basis != Basis.CarriedForward && now.Basis != Basis.CarriedForward && !IsBroken(from, measures)
            ? (now.Value!.Value - before.Value!.Value, now.Unit)
            : null;

    private bool IsBroken(DateOnly from, IReadOnlyCollection<string> measures) => !desk.Resolved.Breaks && desk.Context.Reference.Breaks.Any(item =>
        item.Programme == desk.Resolved.Programme.Id && measures.Contains(item.Measure) && item.Day > from && item.Day <= At);

    private string Say(string key, (decimal Value, string Unit) change, params object[] more) =>
        Words.Format("Overview", key, Language, [Signed(change.Value, change.Unit), .. more]);

    /// <summary>With its sign; the difference of two shares is in points.</summary>
    private string Signed(decimal value, string unit)
    {
        var text = unit == Measure.PercentUnit ? Words.Format("Overview", "change.points", Language, Formats.Number(value, Language))
            : Formats.IsCount(unit) ? Formats.Number(value, Language)
            : Money.IsCurrency(unit) ? Formats.Compact(value, unit, Language)
            : Formats.Value(value, unit, Language);
        return value > 0 ? "+" + text : text;
    }
}
