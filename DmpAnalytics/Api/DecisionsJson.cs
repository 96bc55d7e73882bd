using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>What people decided about a figure, beside what its file says.</summary>
/// <param name="Rank">Null: the rank is the one of the file.</param>
/// <param name="Correction">Null: the value is the one of the file.</param>
public sealed record DecisionsJson(RankDecisionJson? Rank, CorrectionJson? Correction)
{
    /// <summary>Null where nobody decided anything.</summary>
    public static DecisionsJson? Of(Figure figure) => figure.Decisions is not { } decided ? null : new(
        decided.Rank is { } rank ? new(Code.Of(rank.From), rank.Reason, rank.By, rank.At) : null,
        decided.Correction is { } correction ? new(correction.From, correction.Published, correction.Reason, correction.By, correction.At) : null);
}

/// <summary>A figure was preferred, deprecated or set back.</summary>
/// <param name="From">The rank that the file gives.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="By">Who, by name.</param>
/// <param name="At">When, in UTC.</param>
public sealed record RankDecisionJson(string From, string Reason, string By, DateTimeOffset At);

/// <summary>A declared correction: the figure counts with another value than its file gives.</summary>
/// <param name="From">The value that the file gives.</param>
/// <param name="Published">The same as it stands in the file.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="By">Who, by name.</param>
/// <param name="At">When, in UTC.</param>
public sealed record CorrectionJson(decimal From, string Published, string Reason, string By, DateTimeOffset At);
