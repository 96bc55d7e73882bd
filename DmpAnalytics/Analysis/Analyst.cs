using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>
/// Answers questions: puts in the defaults, computes, rounds once. Figures are read once for a programme, region and data
/// version, and shared by all questions about them.
/// </summary>
public sealed class Analyst(DataReader reader, TimeProvider time)
{
    /// <summary>More points than these make no series.</summary>
    public const int MostPoints = 2_000;

    private readonly DataShelf shelf = new(reader);
    private readonly ConcurrentDictionary<long, DateOnly> days = new();

    /// <summary>One indicator for one question.</summary>
    public async Task<Outcome<Answer>> AnswerAsync(string indicator, Question question, CancellationToken cancellationToken)
    {
        var found = Find(indicator, question);
        return found.IsAnswered ? await AnswerAsync(found.Value, question, cancellationToken) : found.Problems;
    }

    /// <summary>One definition, be it an indicator or a measure asked as it stands, for one question.</summary>
    public Task<Outcome<Answer>> AnswerAsync(IndicatorDefinition definition, Question question, CancellationToken cancellationToken) => KeptAsync<Answer>(
        Asked.Of("answer", definition, question, Today()),
        prepared => new Answer(definition.Id, definition.Version, prepared.Question, definition.Compute(prepared.Calculation).Rounded(), definition.Formula),
        Weight,
        cancellationToken);

    /// <summary>One indicator at the steps of a question: at their ends, or over each of them for indicators over a period.</summary>
    public async Task<Outcome<Series>> SeriesAsync(string indicator, Question question, CancellationToken cancellationToken)
    {
        var found = Find(indicator, question);
        return found.IsAnswered ? await SeriesAsync(found.Value, question, cancellationToken) : found.Problems;
    }

    /// <summary>One definition, be it an indicator or a measure asked as it stands, at the steps of a question.</summary>
    public Task<Outcome<Series>> SeriesAsync(IndicatorDefinition definition, Question question, CancellationToken cancellationToken) =>
        KeptAsync(Asked.Of("series", definition, question, Today()), prepared => SeriesOf(definition, prepared), series => series.Points.Length, cancellationToken);

    private static Outcome<Series> SeriesOf(IndicatorDefinition definition, Prepared prepared)
    {
        var (resolved, calculation) = prepared;
        var steps = Steps.Of(resolved.From, resolved.To, resolved.Every).Take(MostPoints + 1).ToList();
        if (steps.Count > MostPoints) return new Problem(ProblemCode.BadValue, "every", Code.Of(resolved.Every));

        var points = steps.Select(step => new SeriesPoint(
            step.Last,
            definition.Compute(calculation with { At = step.Last, Span = step, WithLineage = false }).Rounded())).ToImmutableArray();
        var unit = points.Select(point => point.Result.Unit).FirstOrDefault() ?? definition.Compute(calculation).Unit;
        return new Series(definition.Id, definition.Version, resolved, unit, points, definition.Formula);
    }

    /// <summary>
    /// One indicator at the steps of a question, on two states of knowledge: <paramref name="then"/> names the date of
    /// knowledge, the data version or the version of the definition to compare with; everything else is asked alike.
    /// </summary>
    public async Task<Outcome<VintageSeries>> CompareAsync(string indicator, Question now, Vintage then, CancellationToken cancellationToken)
    {
        var (old, young) = (Find(indicator, now with { Version = then.Version ?? now.Version }), Find(indicator, now));
        if (!old.IsAnswered) return old.Problems;
        return young.IsAnswered ? await CompareAsync(old.Value, young.Value, now, then, cancellationToken) : young.Problems;
    }

    /// <summary>The same of two versions of a definition, or of one on two states of knowledge.</summary>
    public Task<Outcome<VintageSeries>> CompareAsync(
        IndicatorDefinition oldDefinition, IndicatorDefinition newDefinition, Question now, Vintage then, CancellationToken cancellationToken) => KeptAsync(
        Asked.Of("vintages", newDefinition, now, Today(), then with { Version = oldDefinition.Version }),
        (question, token) => VintagesAsync(oldDefinition, newDefinition, question, then, token),
        series => series.Points.Length * 2,
        cancellationToken);

    private async Task<Outcome<VintageSeries>> VintagesAsync(
        IndicatorDefinition oldDefinition, IndicatorDefinition newDefinition, Question now, Vintage then, CancellationToken cancellationToken)
    {
        var before = now with { Known = then.Known ?? now.Known, Data = then.Data ?? now.Data };
        var current = await PrepareAsync(now, cancellationToken);
        if (!current.IsAnswered) return current.Problems;
        var (resolved, calculation) = current.Value;
        var alike = before with { At = resolved.At, From = Period.OfDay(resolved.From), To = Period.OfDay(resolved.To) };
        var former = await PrepareAsync(alike, cancellationToken);
        if (!former.IsAnswered) return former.Problems;

        var points = Steps.Of(resolved.From, resolved.To, resolved.Every).Take(MostPoints).Select(step =>
        {
            var old = oldDefinition.Compute(former.Value.Calculation with { At = step.Last, Span = step }).Rounded();
            var young = newDefinition.Compute(calculation with { At = step.Last, Span = step }).Rounded();
            var differences = Vintages.Explain(old, young, calculation.Data.Has);
            var isOtherMethod = old.Value != young.Value && oldDefinition.Version != newDefinition.Version;
            return new VintagePoint(step.Last, old, young, isOtherMethod ? differences.Add(new(DifferenceCause.Method, null, null)) : differences);
        });
        return new VintageSeries(newDefinition.Id, resolved, former.Value.Question, [.. points]);
    }

    /// <summary>Every series of targets of a programme against what happened, at the date of a question.</summary>
    public Task<Outcome<TargetReviews>> TargetsAsync(Question question, CancellationToken cancellationToken) => KeptAsync<TargetReviews>(
        Asked.Of("targets", "", question, Today()),
        prepared => new TargetReviews(
            prepared.Question,
            [.. TargetSeries.Of(prepared.Calculation.Data).Select(series => TargetReview.Of(prepared.Calculation, series)).OfType<TargetReview>()]),
        reviews => 1 + (reviews.Reviews.Length * 20),
        cancellationToken);

    /// <summary>
    /// One indicator summed over the regions of a level of the programme's country, with those that do not answer. Establishments are no
    /// level of it: there are tens of thousands, and what is published of them is summed already where it is asked of a region or the country.
    /// </summary>
    public async Task<Outcome<AggregateAnswer>> OverRegionsAsync(string indicator, Question question, string level, CancellationToken cancellationToken)
    {
        var reference = await ReferenceAsync(question.Data, cancellationToken);
        var programme = question.Programme is { } id ? reference.FindProgramme(id) : reference.Programmes[0];
        var within = reference.Regions.Where(region => region.Country == programme?.Country && region.Level != Region.Establishment).ToList();
        var regions = within.Where(region => region.Level == level).ToList();
        return regions.Count == 0 && programme is not null
            ? new Problem(ProblemCode.UnknownValue, "level", level) { Allowed = [.. within.Select(region => region.Level).Distinct()] }
            : await OverAsync(indicator, question, regions.Select(region => (region.Id, question with { Region = region.Id })), cancellationToken);
    }

    /// <summary>One indicator summed over programmes, each in its own default perimeter; money needs one currency.</summary>
    public Task<Outcome<AggregateAnswer>> OverProgrammesAsync(
        string indicator, Question question, IEnumerable<string> programmes, CancellationToken cancellationToken) =>
        OverAsync(indicator, question, programmes.Select(programme => (programme, question with { Programme = programme, Scope = null })), cancellationToken);

    private async Task<Outcome<AggregateAnswer>> OverAsync(
        string indicator, Question question, IEnumerable<(string Id, Question Question)> asked, CancellationToken cancellationToken)
    {
        var resolved = await ResolveAsync(question, cancellationToken);
        if (!resolved.IsAnswered) return resolved.Problems;

        var members = ImmutableArray.CreateBuilder<Member>();
        foreach (var (id, each) in asked)
        {
            var answer = await AnswerAsync(indicator, each with { At = resolved.Value.At }, cancellationToken);
            if (!answer.IsAnswered) return answer.Problems;
            members.Add(new(id, answer.Value.Result));
        }

        var units = members.Where(member => member.Result.HasValue).Select(member => member.Result.Unit).Distinct().ToList();
        return units.Count > 1
            ? new Problem(ProblemCode.UnknownValue, "currency", string.Join(", ", units)) { Allowed = [PriceBasis.Euro] }
            : new AggregateAnswer(indicator, resolved.Value, Aggregate.Of(members.ToImmutable(), units.FirstOrDefault() ?? members[0].Result.Unit));
    }

    /// <summary>A measure itself, at the steps of a question, for charts: a stock or share at their ends.</summary>
    public Task<Outcome<Series>> StockSeriesAsync(string measure, Question question, CancellationToken cancellationToken) =>
        KeptAsync<Series>(Asked.Of("stocks", measure, question, Today()), prepared => StocksOf(measure, prepared), series => series.Points.Length, cancellationToken);

    private static Series StocksOf(string measure, Prepared prepared)
    {
        var (resolved, calculation) = prepared;
        var points = Steps.Of(resolved.From, resolved.To, resolved.Every)
            .Select(step => new SeriesPoint(step.Last, (calculation with { At = step.Last }).Stock(measure).Rounded()))
            .ToImmutableArray();
        return new Series(measure, 1, resolved, calculation.Data.Reference.FindMeasure(measure)!.Unit, points, measure);
    }

    /// <summary>A stock or share itself at the date of a question.</summary>
    public Task<Outcome<Answer>> StockAsync(string measure, Question question, CancellationToken cancellationToken) => KeptAsync<Answer>(
        Asked.Of("stock", measure, question, Today()),
        prepared => new Answer(measure, 1, prepared.Question, prepared.Calculation.Stock(measure).Rounded(), measure),
        Weight,
        cancellationToken);

    /// <summary>The question with every default put in.</summary>
    public async Task<Outcome<ResolvedQuestion>> ResolveAsync(Question question, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(question, cancellationToken);
        return prepared.IsAnswered ? prepared.Value.Question : prepared.Problems;
    }

    /// <summary>The last day any figure of the programme of a question is about, as known then; null where there is none.</summary>
    public async Task<DateOnly?> LastDayAsync(Question question, CancellationToken cancellationToken) =>
        (await PrepareAsync(question, cancellationToken)).Value?.Calculation.Data.LastDay;

    /// <summary>A data version that exists, with its day.</summary>
    public async Task<Edition> EditionAsync(long data, CancellationToken cancellationToken)
    {
        if (!days.TryGetValue(data, out var day))
        {
            foreach (var version in await reader.VersionsAsync(cancellationToken)) days[version.Number] = PublicTime.Day(version.At);
            day = days[data];
        }

        return new(data, day, Today());
    }

    /// <summary>Everything but the figures, on a data version; null is the latest.</summary>
    public async Task<ReferenceData> ReferenceAsync(long? data, CancellationToken cancellationToken) =>
        await shelf.ReferenceAsync(data ?? await reader.LatestVersionAsync(cancellationToken), cancellationToken);

    /// <summary>The figures of the programme and region of one, as aligned for every question about them.</summary>
    internal Task<ProgrammeData> AlignedWithAsync(Figure figure, ReferenceData reference, CancellationToken cancellationToken) =>
        shelf.FiguresAsync(reference, reference.FindProgramme(figure.Programme)!, figure.Region, null, cancellationToken);

    private static Outcome<IndicatorDefinition> Find(string indicator, Question question)
    {
        if (IndicatorCatalog.Find(indicator, question.Version) is { } definition) return definition;
        var versions = IndicatorCatalog.All.Where(item => item.Id == indicator).Select(item => $"{item.Version}").ToImmutableArray();
        return versions.IsEmpty
            ? new Problem(ProblemCode.UnknownIndicator, "indicator", indicator) { Allowed = [.. IndicatorCatalog.All.Select(item => item.Id).Distinct()] }
            : new Problem(ProblemCode.UnknownValue, "version", $"{question.Version}") { Allowed = versions };
    }

    private static int Weight(Answer answer) => 1 + answer.Result.AllFigures().Take(AnswerShelf.MostWeight / 10).Count();

    private Task<Outcome<T>> KeptAsync<T>(Asked asked, Func<Prepared, Outcome<T>> compute, Func<T, int> weight, CancellationToken cancellationToken)
        where T : class => KeptAsync(
        asked,
        async (question, token) =>
        {
            var prepared = await PrepareAsync(question, token);
            return prepared.IsAnswered ? compute(prepared.Value) : prepared.Problems;
        },
        weight,
        cancellationToken);

    /// <summary>Computes on the data version asked, or the latest, what was not answered on it before.</summary>
    private async Task<Outcome<T>> KeptAsync<T>(
        Asked asked, Func<Question, CancellationToken, Task<Outcome<T>>> compute, Func<T, int> weight, CancellationToken cancellationToken)
        where T : class
    {
        var version = asked.Question.Data ?? await reader.LatestVersionAsync(cancellationToken);
        asked = asked with { Question = asked.Question with { Data = version } };
        var isAnswer = typeof(T) != typeof(Prepared);
        if (shelf.Answers(version)?.Find<T>(asked) is { } kept)
        {
            if (isAnswer) AnswerMeter.Kept();
            return kept;
        }

        var began = Stopwatch.GetTimestamp();
        var outcome = await compute(asked.Question, cancellationToken);
        if (isAnswer) AnswerMeter.Computed(began);
        if (outcome.Value is { } answer) shelf.Answers(version)?.Keep(asked, answer, weight(answer));
        return outcome;
    }

    private Task<Outcome<Prepared>> PrepareAsync(Question question, CancellationToken cancellationToken) =>
        KeptAsync(Asked.Of("prepared", "", question, Today()), PreparedAsync, _ => 1, cancellationToken);

    private async Task<Outcome<Prepared>> PreparedAsync(Question question, CancellationToken cancellationToken)
    {
        var latest = await reader.LatestVersionAsync(cancellationToken);
        if (question.Data > latest)
            return new Problem(ProblemCode.UnknownValue, "data", $"{question.Data}") { Allowed = [$"1…{latest}"] };

        var reference = await shelf.ReferenceAsync(question.Data ?? latest, cancellationToken);
        var resolver = new QuestionResolver(reference, Today());
        var problems = resolver.Check(question);
        if (problems.Length > 0) return problems;

        var programme = resolver.ProgrammeOf(question)!;
        var figures = await shelf.FiguresAsync(reference, programme, question.Region, question.Known, cancellationToken);
        return resolver.Prepare(question, programme, figures);
    }

    /// <summary>The day in Paris.</summary>
    public DateOnly Today() => PublicTime.Day(time.GetUtcNow());

}
