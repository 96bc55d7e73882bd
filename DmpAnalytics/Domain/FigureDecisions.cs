namespace DmpAnalytics.Domain;

/// <summary>A person's choice to prefer a figure, to deprecate it, or to let it stand like any other.</summary>
/// <param name="From">The rank that the file gives.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="By">Who, by name.</param>
/// <param name="At">When.</param>
public sealed record RankDecision(Rank From, string Reason, string By, DateTimeOffset At);

/// <summary>A declared correction: the figure counts with another value than its file gives.</summary>
/// <param name="From">The value that the file gives.</param>
/// <param name="Published">The same as it stands in the file.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="By">Who, by name.</param>
/// <param name="At">When.</param>
public sealed record Correction(decimal From, string Published, string Reason, string By, DateTimeOffset At);

/// <summary>What people decided about a figure, beside what its file says. Decisions outlive later imports of the same statement.</summary>
public sealed record FigureDecisions(RankDecision? Rank, Correction? Correction)
{
    /// <summary>
    /// What a file says of a figure again, with the decisions that still hold: the rank while the file gives the one it gave or the
    /// one that was chosen, the value while the file gives the one that was corrected. Where the file says something else it counts.
    /// </summary>
    /// <param name="stored">The figure as it counts now.</param>
    /// <param name="given">The same figure as a file gives it.</param>
    public static Figure Over(Figure stored, Figure given)
    {
        if (stored.Decisions is not { } decisions) return given;
        var rank = decisions.Rank is { } ranked && (given.Rank == ranked.From || given.Rank == stored.Rank) ? ranked : null;
        var correction = decisions.Correction is { } corrected && given.Value == corrected.From ? corrected : null;
        if (rank is null && correction is null) return given;

        var figure = correction is null ? given : given.WithValue(stored.Value, stored.Published);
        return figure with { Rank = rank is null ? given.Rank : stored.Rank, Decisions = new(rank, correction) };
    }
}
