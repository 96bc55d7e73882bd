using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>
/// Where the charts of one request ask: an answer that several of them need is computed once. For one request at a time.
/// </summary>
public sealed class ChartDesk
{
    private readonly Dictionary<(string, Question), Answer> answers = [];
    private readonly Dictionary<(string, Question), Series> series = [];
    private readonly Dictionary<string, Task> once = [];

    private ChartDesk(Analyst analyst, ChartRequest request, ResolvedQuestion resolved, ReferenceData reference, Edition edition)
    {
        Edition = edition;
        Analyst = analyst;
        Request = request;
        Resolved = resolved;
        Context = new(reference, request.Language) { ShowsEvents = !request.Values(ChartContext.EventsOption).Contains("false") };
        // What follows is asked of one data version, whatever is imported meanwhile.
        // A version is one of the main number's definition; the others have versions of their own.
        Fixed = request.Question with { Programme = resolved.Programme.Id, At = resolved.At, Data = resolved.Data, Version = null };
    }

    /// <summary>For what the methods here do not ask.</summary>
    public Analyst Analyst { get; }

    public ChartRequest Request { get; }

    public ResolvedQuestion Resolved { get; }

    public ChartContext Context { get; }

    public Edition Edition { get; }

    /// <summary>The question of the request with its programme, date and data version said, and without a version of a definition.</summary>
    public Question Fixed { get; }

    /// <summary>The same with the version of the definition asked for: for the indicator the page is about.</summary>
    public Question Versioned => Fixed with { Version = Request.Question.Version };

    public static async Task<Outcome<ChartDesk>> OpenAsync(Analyst analyst, ChartRequest request, CancellationToken cancellationToken)
    {
        var resolved = await analyst.ResolveAsync(request.Question, cancellationToken);
        return resolved.Value is { } question
            ? new ChartDesk(
                analyst,
                request,
                question,
                await analyst.ReferenceAsync(question.Data, cancellationToken),
                await analyst.EditionAsync(question.Data, cancellationToken))
            : resolved.Problems;
    }

    /// <summary>One indicator, or the problems of its question.</summary>
    public async Task<Outcome<Answer>> TryAnswerAsync(string indicator, Question question, CancellationToken cancellationToken)
    {
        if (answers.TryGetValue((indicator, question), out var known)) return known;
        var outcome = await Analyst.AnswerAsync(indicator, question, cancellationToken);
        if (outcome.Value is { } answer) answers[(indicator, question)] = answer;
        return outcome;
    }

    /// <summary>One indicator for a question that was accepted before: it is answered, or says its reason.</summary>
    /// <exception cref="InvalidOperationException">It was refused nevertheless.</exception>
    public async Task<Answer> AnswerAsync(string indicator, Question question, CancellationToken cancellationToken) =>
        Accepted(await TryAnswerAsync(indicator, question, cancellationToken), indicator);

    /// <summary>One indicator at the steps of a question that was accepted before.</summary>
    /// <exception cref="InvalidOperationException">It was refused nevertheless.</exception>
    public async Task<Series> SeriesAsync(string indicator, Question question, CancellationToken cancellationToken) =>
        series.TryGetValue((indicator, question), out var known)
            ? known
            : series[(indicator, question)] = Accepted(await Analyst.SeriesAsync(indicator, question, cancellationToken), indicator);

    /// <summary>A stock or share itself at the steps of a question that was accepted before.</summary>
    /// <exception cref="InvalidOperationException">It was refused nevertheless.</exception>
    public async Task<Series> MeasureAsync(string measure, Question question, CancellationToken cancellationToken) =>
        series.TryGetValue((measure, question), out var known)
            ? known
            : series[(measure, question)] = Accepted(await Analyst.StockSeriesAsync(measure, question, cancellationToken), measure);

    /// <summary>The stock a denominator counts, at the steps of a question that was accepted before.</summary>
    public Task<Series> StockAsync(Denominator denominator, Question question, CancellationToken cancellationToken) => denominator switch
    {
        Denominator.Created => MeasureAsync(MeasureIds.DossiersCreated, question, cancellationToken),
        Denominator.Active => SeriesAsync("active_dossiers", question, cancellationToken),
        Denominator.Activated => MeasureAsync(MeasureIds.DossiersActivated, question, cancellationToken),
        Denominator.Documents => MeasureAsync(MeasureIds.DocumentsStored, question, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };

    /// <summary>What several charts of a page share and no single answer is, asked once under its name.</summary>
    public Task<T> OnceAsync<T>(string name, Func<Task<T>> ask)
    {
        if (once.TryGetValue(name, out var known)) return (Task<T>)known;
        var asked = ask();
        once[name] = asked;
        return asked;
    }

    private static T Accepted<T>(Outcome<T> outcome, string asked)
        where T : class =>
        outcome.Value ?? throw new InvalidOperationException($"{asked} was refused after its question was accepted.");
}
