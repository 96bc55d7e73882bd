using DmpAnalytics.Indicators;
using DmpAnalytics.Tests.Indicators;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Golden;

/// <summary>One file of answers: a programme and one perimeter of its spend.</summary>
/// <param name="Programme">The id of a programme of the shipped data.</param>
/// <param name="Scope">A perimeter beside the default one; null is the default.</param>
internal sealed record GoldenFile(string Programme, string? Scope)
{
    public string Name => Scope is null ? $"{Programme}.txt" : $"{Programme}.{Scope}.txt";
}

/// <summary>What the golden files ask: every programme, at every year's end and at the dates of the worked examples.</summary>
internal static class GoldenQuestions
{
    private const int LastYear = 2026;

    private static readonly string[] OtherScopes = ["operator", "direct", "all_payers", "all_records"];

    /// <summary>The dates of the worked examples and two at which a source's own share can be checked.</summary>
    private static readonly string[] WorkedDates =
    [
        "2011-03-31", "2012-06-30", "2012-11-01", "2013-12-31", "2014-01-02", "2019-01-31", "2019-02-01", "2019-11-30", "2024-01-10",
    ];

    public static IEnumerable<GoldenFile> Files() =>
        from programme in ShippedFigures.Reference.Programmes
        from scope in (string?[])[null, .. programme.Id == "dmp" ? OtherScopes.Where(scope => scope != DefaultScope(programme.Id)) : []]
        select new GoldenFile(programme.Id, scope);

    /// <summary>The question of a file at each of its dates; over a period it is that of the twelve months that end there.</summary>
    public static IEnumerable<Calculation> Of(GoldenFile file)
    {
        var first = ShippedFigures.At(file.Programme, "2026-12-31", file.Scope);
        var start = first.Data.Programme.Launched?.First ?? first.Data.FirstDay ?? throw new InvalidOperationException($"'{file.Programme}' has no figure.");
        var yearEnds = Enumerable.Range(start.Year, LastYear - start.Year + 1).Select(year => new DateOnly(year, 12, 31));
        return
            from date in yearEnds.Concat(WorkedDates.Select(SmallWorld.Day)).Distinct().Order()
            select first with { At = date, Span = new(date.AddYears(-1).AddDays(1), date) };
    }

    private static string? DefaultScope(string programme) => ShippedFigures.Reference.SpendScopes(programme).FirstOrDefault(scope => scope.IsDefault)?.Id;
}
