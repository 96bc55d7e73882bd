using DmpAnalytics.Domain;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Adds up, in the database, what is stored of establishments: by the place that contains them, measure, scope, source and period.</summary>
internal static class PlaceSums
{
    /// <summary>All that counts on a version.</summary>
    public static Task<IReadOnlyList<PlaceSum>> OnAsync(StoreContext context, long version, CancellationToken cancellationToken) => ReadAsync(
        context.Database.SqlQuery<Sum>(
            $"""
            SELECT t.programme, t.measure, t.scope, r.parent, t.unit, t.source, f.period,
                   CAST(SUM(f.value) AS bigint) AS millionths, COUNT(*) AS places, CAST(SUM(CASE WHEN t.qualifier = 'about' THEN 1 ELSE 0 END) AS bigint) AS rounded
            FROM figures AS f
            JOIN figure_traits AS t ON t.key = f.traits AND t.rank <> 'deprecated' AND t.qualifier IN ('exact', 'about')
            JOIN regions AS r ON r.identity = t.region AND r.level = {Region.Establishment} AND r.came <= {version} AND (r.went IS NULL OR r.went > {version})
            WHERE f.came <= {version} AND (f.went IS NULL OR f.went > {version})
            GROUP BY t.programme, t.measure, t.scope, r.parent, t.unit, t.source, f.period
            """),
        cancellationToken);

    /// <summary>
    /// What a later version adds to them, or with a sign takes away: the rows that came or went between the two alone are read. The
    /// establishments and what contains them are those of both.
    /// </summary>
    public static Task<IReadOnlyList<PlaceSum>> BetweenAsync(StoreContext context, long from, long to, CancellationToken cancellationToken) => ReadAsync(
        context.Database.SqlQuery<Sum>(
            $"""
            SELECT t.programme, t.measure, t.scope, r.parent, t.unit, t.source, f.period,
                   CAST(SUM(f.sign * f.value) AS bigint) AS millionths, CAST(SUM(f.sign) AS bigint) AS places,
                   CAST(SUM(CASE WHEN t.qualifier = 'about' THEN f.sign ELSE 0 END) AS bigint) AS rounded
            FROM (
                SELECT traits, period, value, 1 AS sign FROM figures WHERE came > {from} AND came <= {to} AND (went IS NULL OR went > {to})
                UNION ALL
                SELECT traits, period, value, -1 AS sign FROM figures WHERE went > {from} AND went <= {to} AND came <= {from}
            ) AS f
            JOIN figure_traits AS t ON t.key = f.traits AND t.rank <> 'deprecated' AND t.qualifier IN ('exact', 'about')
            JOIN regions AS r ON r.identity = t.region AND r.level = {Region.Establishment} AND r.came <= {to} AND (r.went IS NULL OR r.went > {to})
            GROUP BY t.programme, t.measure, t.scope, r.parent, t.unit, t.source, f.period
            """),
        cancellationToken);

    private static async Task<IReadOnlyList<PlaceSum>> ReadAsync(IQueryable<Sum> sums, CancellationToken cancellationToken) =>
    [
        .. (await sums.ToListAsync(cancellationToken)).Select(sum => new PlaceSum(
            sum.Programme, sum.Measure, sum.Scope, sum.Parent, Period.Parse(sum.Period), sum.Unit, sum.Source, sum.Millionths / 1_000_000m, (int)sum.Places, (int)sum.Rounded)),
    ];

    /// <summary>A row of the answer, by the names of its columns.</summary>
    private sealed class Sum
    {
        public required string Programme { get; init; }

        public required string Measure { get; init; }

        public string? Scope { get; init; }

        public string? Parent { get; init; }

        public required string Unit { get; init; }

        public required string Source { get; init; }

        public required string Period { get; init; }

        public long Millionths { get; init; }

        public long Places { get; init; }

        public long Rounded { get; init; }
    }
}
