using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>Why a part of a report says something else on another data version.</summary>
internal static class ReportReasons
{
    /// <summary>Statements told of one part; the number of the others is told.</summary>
    private const int Most = 5;

    /// <summary>Of one number.</summary>
    public static Task<ImmutableArray<string>> OfAnswerAsync(Answer then, FillingDesk now, CancellationToken cancellationToken)
    {
        var asked = then.Question;
        var day = Period.OfDay(asked.At.Last);
        var isOverPeriod = IndicatorCatalog.Find(then.Id) is { IsOverPeriod: true };
        var question = new Question
        {
            Programme = asked.Programme.Id,
            Scope = asked.Scope?.Id,
            Region = asked.Region?.Id,
            At = asked.At,
            From = isOverPeriod ? Period.OfDay(asked.From) : day,
            To = isOverPeriod ? Period.OfDay(asked.To) : day,
            Denominator = asked.Denominator,
            Target = asked.Target?.Id,
            Prices = asked.Prices.Year,
            Currency = asked.Prices.Currency,
            Known = asked.Known,
            Bounds = asked.Bounds,
            Breaks = asked.Breaks,
        };
        return OfSeriesAsync(then.Id, question, new Vintage(Data: asked.Data, Version: then.Version), now, cancellationToken);
    }

    /// <summary>Of an indicator, or a measure that stands at a date, at the steps of a question.</summary>
    public static async Task<ImmutableArray<string>> OfSeriesAsync(string id, Question question, Vintage then, FillingDesk now, CancellationToken cancellationToken)
    {
        var asked = question with { Data = now.Edition.Data };
        Outcome<VintageSeries> compared;
        if (IndicatorCatalog.Find(id) is not null)
        {
            compared = await now.Analyst.CompareAsync(id, asked, then, cancellationToken);
        }
        else if (now.Reference.FindMeasure(id) is { } measure)
        {
            var definition = MeasureDefinition.Of(measure);
            compared = await now.Analyst.CompareAsync(definition, definition, asked, then, cancellationToken);
        }
        else
        {
            return [];
        }

        return compared.Value is { } series
            ? Bounded(
                [
                    .. series.Points.SelectMany(point => point.Differences).DistinctBy(cause => (cause.Cause, cause.Then?.Id, cause.Now?.Id))
                        .Select(cause => DifferenceText.Sentence(Code.Of(cause.Cause), cause.Then, cause.Now, now.Reference, now.Language)).Distinct(StringComparer.Ordinal),
                ],
                now)
            : [];
    }

    /// <summary>Of a chart: the statements of its sources about what it draws.</summary>
    public static Task<ImmutableArray<string>> OfChartAsync(ChartModel then, ChartModel young, long from, FillingDesk now, CancellationToken cancellationToken)
    {
        var sources = then.Sources.Concat(young.Sources).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var measures = MeasuresOf(young, now);
        return OfDataAsync(
            statement => statement switch
            {
                Figure figure => sources.Contains(figure.Source) && measures?.Contains(figure.Measure) != false,
                Target target => sources.Contains(target.Source) && measures?.Contains(target.Measure) != false,
                _ => false,
            },
            from, now, cancellationToken);
    }

    /// <summary>Of everything that is said of a programme.</summary>
    public static Task<ImmutableArray<string>> OfProgrammeAsync(string programme, long from, FillingDesk now, CancellationToken cancellationToken) => OfDataAsync(
        statement => statement is Figure figure ? figure.Programme == programme : statement is Target target && target.Programme == programme, from, now, cancellationToken);

    /// <summary>What the series of a chart are made of; null where that cannot be told of one of them.</summary>
    private static HashSet<string>? MeasuresOf(ChartModel model, FillingDesk now)
    {
        var subjects = model.Panels.SelectMany(panel => panel.Series).Select(series => Subject.Find(series.Id, now.Reference)).ToList();
        if (subjects.Contains(null)) return null;
        var denominator = model.Asked?.Resolved.Denominator ?? Denominator.Created;
        return
        [
            .. subjects.SelectMany(subject => subject!.MeasuresOf(now.Reference, denominator)),
            .. subjects.Where(subject => subject!.IsOfMoney).Select(_ => MeasureIds.Spend),
        ];
    }

    /// <summary>The statements chosen that differ; where there is none, what all programmes share: prices, rates, populations.</summary>
    private static async Task<ImmutableArray<string>> OfDataAsync(Func<object, bool> isOf, long from, FillingDesk now, CancellationToken cancellationToken)
    {
        if ((await now.Historian.ChangesAsync(from, now.Edition.Data, cancellationToken)).Value is not { } list) return [];
        var chosen = list.Changes.Where(change => (change.After is { } after && isOf(after)) || (change.Before is { } before && isOf(before))).ToList();
        if (chosen.Count == 0) chosen = [.. list.Changes.Where(change => change.Programme is null && (change.After ?? change.Before) is Deflator or ExchangeRate or Population)];
        var then = await now.Analyst.ReferenceAsync(from, cancellationToken);
        return Bounded([.. chosen.Select(change => ChangeText.Sentence(change, then, now.Reference, now.Language)).Distinct(StringComparer.Ordinal)], now);
    }

    private static ImmutableArray<string> Bounded(ImmutableArray<string> sentences, FillingDesk now) => sentences.Length <= Most
        ? sentences
        : [.. sentences[..Most], now.Text("change.more", Wording.Formats.Number(sentences.Length - Most, now.Language))];
}
