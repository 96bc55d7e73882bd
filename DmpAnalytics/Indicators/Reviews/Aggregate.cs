using System.Collections.Immutable;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Reviews;

/// <summary>One member of an aggregate: a region or a programme, and what it answers.</summary>
public sealed record Member(string Id, Result Result);

/// <summary>
/// A sum over regions or programmes that says what it covers ("9 of 22 regions") and names what is missing. Missing members
/// make it at least; where none answers there is no sum.
/// </summary>
public sealed record Aggregate(Result Sum, ImmutableArray<Member> Members)
{
    public int Covered => Members.Count(member => member.Result.HasValue);

    public ImmutableArray<Member> Missing => [.. Members.Where(member => !member.Result.HasValue)];

    /// <exception cref="ArgumentException">Two members answer in different units: they do not add.</exception>
    public static Aggregate Of(ImmutableArray<Member> members, string unit)
    {
        var known = members.Where(member => member.Result.HasValue).Select(member => member.Result).ToList();
        if (known.Find(result => result.Unit != unit) is { } other) throw new ArgumentException($"{other.Unit} and {unit} do not add.", nameof(members));
        if (known.Count == 0)
        {
            var reason = members.Select(member => member.Result.Reason).FirstOrDefault() ?? new Reason(ReasonCode.NoFigure);
            return new(Result.None(reason, unit) with { Cover = 0 }, members);
        }

        var isWhole = known.Count == members.Length;
        var qualifiers = known.Aggregate(isWhole ? Qualifiers.None : Qualifiers.AtLeast, (set, result) => set | result.Qualifiers);
        var sum = Result.Of(known.Sum(result => result.Value!.Value), unit)
            .With(known.Sum(result => result.Value!.Value), Total(known, result => result.Low), Total(known, result => result.High))
            .WithQualifiers(qualifiers) with
        {
            At = known[0].At,
            Cover = 100m * known.Count / members.Length,
            Status = known.Aggregate(Domain.FigureStatus.None, (set, result) => set | result.Status),
            Basis = known.Count == 1 ? known[0].Basis : (Basis)Math.Max((int)Basis.Derived, known.Max(result => (int)result.Basis)),
            CrossesBreak = known.Exists(result => result.CrossesBreak),
            Inputs = [.. known.Select(result => new Input(InputRole.Stock, result))],
        };
        return new(sum, members);
    }

    private static decimal? Total(List<Result> results, Func<Result, decimal?> end) =>
        results.TrueForAll(result => end(result) is not null) ? results.Sum(end) : null;
}
