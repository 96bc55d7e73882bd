using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>One page of the list of figures, with what of the question was left out.</summary>
public sealed record FigureList(FigureQuery Query, FigureListing Listing, ReferenceData Reference, ImmutableArray<Problem> Ignored)
{
    public int Pages => Math.Max(1, (Listing.Found + FigureQuery.PageSize - 1) / FigureQuery.PageSize);
}

/// <summary>One of the figures of one time: what it differs from the one in question, and whether and why it gave way (rule 1).</summary>
/// <param name="Figure">The other figure.</param>
/// <param name="Difference">Its value less the value in question, in the unit; null where the units differ.</param>
/// <param name="Percent">The difference in percent of the value in question; null where that is zero.</param>
/// <param name="Why">Why it does not stand; null for the one that stands.</param>
/// <param name="RepeatsOrigin">It goes back to the same origin, so that it is no agreement of its own.</param>
public sealed record Contestant(Figure Figure, decimal? Difference, decimal? Percent, SetAside? Why, bool RepeatsOrigin);

/// <summary>A figure among those that say something of the same thing and time.</summary>
/// <param name="Figure">The figure in question.</param>
/// <param name="Standing">The one that stands; null where all are deprecated.</param>
/// <param name="Why">Why the figure in question does not stand; null where it does.</param>
/// <param name="Others">The others, in the order of rule 1.</param>
public sealed record Contest(Figure Figure, Figure? Standing, SetAside? Why, ImmutableArray<Contestant> Others)
{
    public static Contest Of(Figure figure, IEnumerable<Figure> competing, ReferenceData reference)
    {
        var order = new StandingOrder(reference);
        var sorted = competing.Append(figure).DistinctBy(each => each.Id).Order(order).ToList();
        var standing = sorted[0].Rank == Rank.Deprecated ? null : sorted[0];
        return new(figure, standing, WhyAside(figure), [.. sorted.Where(each => each.Id != figure.Id).Select(Compared)]);

        SetAside? WhyAside(Figure each) => standing is null ? SetAside.Deprecated : each.Id == standing.Id ? null : order.WhyAside(each, standing);

        Contestant Compared(Figure other)
        {
            decimal? difference = other.Unit == figure.Unit ? other.Value - figure.Value : null;
            return new(
                other,
                difference,
                difference is { } amount && figure.Value != 0 ? amount / Math.Abs(figure.Value) * 100 : null,
                WhyAside(other),
                OriginOf(other) == OriginOf(figure));
        }

        string OriginOf(Figure each) => reference.FindSource(each.Source)?.Origin ?? each.Source;
    }
}

/// <summary>An indicator that has a figure in its calculation; <paramref name="Counts"/> tells counting from being set aside.</summary>
public sealed record FigureUsedBy(string Indicator, Answer Answer, bool Counts);

/// <summary>One figure and everything that is known of it.</summary>
public sealed record FigureStatement(Figure Figure, ReferenceData Reference, Contest Contest)
{
    /// <summary>Rounded figures of other days that agree with it or contradict it, or it them.</summary>
    public ImmutableArray<Alternative> Beside { get; init; } = [];

    public ImportSummary? Import { get; init; }

    public ImportedFile? File { get; init; }

    /// <summary>What the figure said on each data version, the last first.</summary>
    public IReadOnlyList<FigureVersion> History { get; init; } = [];

    public ImmutableArray<FigureUsedBy> Uses { get; init; } = [];
}

/// <summary>One source, and a page of what it claims beside what others say of the same.</summary>
public sealed record SourceStatement(Source Source, ReferenceData Reference, FigureList Figures, ImmutableArray<Contest> Contests);
