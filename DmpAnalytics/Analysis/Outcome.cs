using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DmpAnalytics.Analysis;

/// <summary>A value, or everything that is wrong with the question.</summary>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, ImmutableArray<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    public T? Value { get; }

    public ImmutableArray<Problem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsAnswered => Value is not null;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(ImmutableArray<Problem> problems) => new(null, problems);

    public static implicit operator Outcome<T>(Problem problem) => new(null, [problem]);
}
