using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Import.Decisions;

/// <summary>
/// What a contributor decides about a figure: to prefer or deprecate it, or to correct its value, each with a written reason.
/// Each is a data version of its own, stands in the audit log, and can be taken back; later imports of the same statement keep it.
/// </summary>
public sealed class Decider(DataReader reader, StoreAmender amender, StoreUndo undo, TimeProvider clock)
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 2000;

    /// <param name="figure">The public id.</param>
    /// <param name="rank">From now on.</param>
    /// <param name="reason">Why; mandatory.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    public Task<DecisionOutcome> RankAsync(string figure, Rank rank, string? reason, Actor who, CancellationToken cancellationToken) =>
        DecideAsync(figure, DataVersionKind.Rank, reason, who, (before, why, at) => before with
        {
            Rank = rank,
            Decisions = new(new(before.Decisions?.Rank?.From ?? before.Rank, why, who.Name, at), before.Decisions?.Correction),
        }, cancellationToken);

    /// <param name="figure">The public id.</param>
    /// <param name="value">The right value, in the figure's unit.</param>
    /// <param name="reason">Why; mandatory.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    public Task<DecisionOutcome> CorrectAsync(string figure, decimal value, string? reason, Actor who, CancellationToken cancellationToken) =>
        DecideAsync(figure, DataVersionKind.Correction, reason, who, (before, why, at) =>
        {
            var former = before.Decisions?.Correction;
            var (from, published) = former is null ? (before.Value, before.Published) : (former.From, former.Published);
            return before.WithValue(value, value.ToString(CultureInfo.InvariantCulture)) with
            {
                Decisions = new(before.Decisions?.Rank, new(from, published, why, who.Name, at)),
            };
        }, cancellationToken);

    /// <summary>Takes a decision back: the figure says again what it said before.</summary>
    /// <param name="version">The data version that the decision made.</param>
    /// <param name="reason">Why; mandatory.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    public async Task<DecisionOutcome> TakeBackAsync(long version, string? reason, Actor who, CancellationToken cancellationToken)
    {
        if (Reason(reason) is not { Length: > 0 } why) return new(reason?.Length > LongestReason ? DecisionStatus.LongReason : DecisionStatus.NoReason, null);
        var outcome = await undo.UndoDecisionAsync(version, who, why, clock.GetUtcNow(), cancellationToken);
        return new(outcome.Version is null ? DecisionStatus.Stale : DecisionStatus.Decided, outcome.Version);
    }

    /// <summary>A reason without the space around it; empty where it is none, or too long.</summary>
    private static string Reason(string? given) => given?.Trim() is { Length: <= LongestReason } reason ? reason : "";

    private async Task<DecisionOutcome> DecideAsync(
        string id, DataVersionKind kind, string? reason, Actor who, Func<Figure, string, DateTimeOffset, Figure> decide, CancellationToken cancellationToken)
    {
        if (Reason(reason) is not { Length: > 0 } why) return new(reason?.Length > LongestReason ? DecisionStatus.LongReason : DecisionStatus.NoReason, null);
        if (await reader.FigureAsync(id, await reader.LatestVersionAsync(cancellationToken), cancellationToken) is not { } before) return new(DecisionStatus.UnknownFigure, null);

        // Whole seconds: what is stored is what is read again.
        var at = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        Figure after;
        try
        {
            after = decide(before, why, at);
        }
        catch (ArgumentOutOfRangeException)
        {
            return new(DecisionStatus.BadValue, null);
        }

        if (kind == DataVersionKind.Rank ? after.Rank == before.Rank : after.Value == before.Value) return new(DecisionStatus.Same, null);
        var made = await amender.AmendAsync(
            new() { Kind = kind, At = at, Who = who, Before = before, After = after, Reason = why }, cancellationToken);
        return made is null ? new(DecisionStatus.Stale, null) : new(DecisionStatus.Decided, made);
    }
}
