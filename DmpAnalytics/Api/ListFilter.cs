using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;

namespace DmpAnalytics.Api;

/// <summary>What a list is narrowed to, and which part of it is asked; null leaves it open.</summary>
internal sealed record ListFilter(string? Programme, string? Measure, long? Data)
{
    /// <summary>More items than these are never in one answer.</summary>
    public const int MostItems = 10_000;

    /// <summary>The items of one answer where the reader does not say.</summary>
    public const int DefaultItems = 1_000;

    /// <summary>The parameters of every list; a list with filters has those too.</summary>
    public static readonly ImmutableArray<string> Common = ["data", "limit", "after", .. QuestionParameters.Presentation];

    /// <summary>Every filter by its name.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The most items of the answer.</summary>
    public int Limit { get; init; } = DefaultItems;

    /// <summary>The cursor of the last item that the reader has; null: from the beginning.</summary>
    public string? After { get; init; }

    public string? this[string name] => Values.GetValueOrDefault(name);

    public bool Equals(ListFilter? other) =>
        other is not null && (Programme, Measure, Data, Limit, After) == (other.Programme, other.Measure, other.Data, other.Limit, other.After);

    public override int GetHashCode() => HashCode.Combine(Programme, Measure, Data, Limit, After);

    /// <summary>Reads the parameters; a name that is none of the filters is refused, so that no filter is silently ignored.</summary>
    public static Outcome<ListFilter> Read(HttpRequest request, params string[] filters)
    {
        ImmutableArray<string> known = [.. filters, .. Common];
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        foreach (var (name, value) in ApiParameters.Pairs(request))
        {
            if (value.Length == 0) continue;
            if (!known.Contains(name))
                problems.Add(new(ProblemCode.UnknownParameter, name, value) { Allowed = known });
            else if (!values.TryAdd(name, value))
                problems.Add(new(ProblemCode.RepeatedParameter, name, value));
        }

        var data = Number(values, "data", long.MaxValue, problems);
        var limit = Number(values, "limit", MostItems, problems);
        problems.AddRange(ApiParameters.Presentation(request));
        if (problems.Count > 0) return problems.ToImmutable();
        return new ListFilter(values.GetValueOrDefault("programme"), values.GetValueOrDefault("measure"), data)
        {
            Values = values.ToImmutable(),
            Limit = (int?)limit ?? DefaultItems,
            After = values.GetValueOrDefault("after"),
        };
    }

    private static long? Number(
        ImmutableSortedDictionary<string, string>.Builder values, string name, long most, ImmutableArray<Problem>.Builder problems)
    {
        if (!values.TryGetValue(name, out var text)) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most) return number;
        problems.Add(new(ProblemCode.BadValue, name, text) { Allowed = most == long.MaxValue ? ["1"] : [string.Create(CultureInfo.InvariantCulture, $"1…{most}")] });
        return null;
    }
}
