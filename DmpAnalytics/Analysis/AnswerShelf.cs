using System.Collections.Concurrent;
using DmpAnalytics.Indicators;

namespace DmpAnalytics.Analysis;

/// <summary>
/// What was answered on one data version, by what was asked. A committed version never changes, so an answer is right as long as
/// it is kept. Bounded by weight, and in two halves: when the young half is full it becomes the old one, and the old one is
/// dropped with all that nobody asked for again.
/// </summary>
internal sealed class AnswerShelf
{
    /// <summary>Of one half: an answer weighs one and its figures, a series its points.</summary>
    public const int MostWeight = 100_000;

    private readonly Lock turn = new();
    private ConcurrentDictionary<Asked, object> young = new();
    private ConcurrentDictionary<Asked, object> old = new();
    private int weight;

    public T? Find<T>(Asked asked)
        where T : class
    {
        if (young.TryGetValue(asked, out var kept)) return (T)kept;
        if (!old.TryGetValue(asked, out kept)) return null;
        // It moves without its weight: what is asked again and again is little.
        young.TryAdd(asked, kept);
        return (T)kept;
    }

    /// <param name="asked">What was asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="itsWeight">At least 1; what is heavier than a half is not kept.</param>
    public void Keep(Asked asked, object answer, int itsWeight)
    {
        if (itsWeight > MostWeight) return;
        lock (turn)
        {
            if (weight + itsWeight > MostWeight || young.Count > MostWeight) (old, young, weight) = (young, new(), 0);
            if (young.TryAdd(asked, answer)) weight += itsWeight;
        }
    }
}

/// <summary>What was asked: the kind of answer, of which definition or measure, on what, and on which day.</summary>
internal sealed record Asked(string Kind, string Id, int Version, string Formula, Question Question, DateOnly Today, Vintage? Then = null)
{
    public static Asked Of(string kind, IndicatorDefinition definition, Question question, DateOnly today, Vintage? then = null) =>
        new(kind, definition.Id, definition.Version, definition.Formula, question, today, then);

    public static Asked Of(string kind, string id, Question question, DateOnly today) => new(kind, id, 0, "", question, today);
}
