using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;

namespace DmpAnalytics.Api;

/// <summary>What a list of reference data is narrowed to; null leaves it open.</summary>
internal sealed record ListFilter(string? Programme, string? Measure, long? Data)
{
    /// <summary>The parameters of every list; a list with filters has those too.</summary>
    public static readonly ImmutableArray<string> Common = ["data", .. QuestionParameters.Presentation];

    /// <summary>Reads the parameters; a name that is none of the filters is refused, so that no filter is silently ignored.</summary>
    public static Outcome<ListFilter> Read(HttpRequest request, params string[] filters)
    {
        ImmutableArray<string> known = [.. filters, .. Common];
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        long? data = null;

        foreach (var (name, value) in ApiParameters.Pairs(request))
        {
            if (value.Length == 0) continue;
            if (!known.Contains(name))
                problems.Add(new(ProblemCode.UnknownParameter, name, value) { Allowed = known });
            else if (!values.TryAdd(name, value))
                problems.Add(new(ProblemCode.RepeatedParameter, name, value));
            else if (name == "data")
                data = Version(value, problems);
        }

        problems.AddRange(ApiParameters.Presentation(request));
        return problems.Count == 0
            ? new ListFilter(values.GetValueOrDefault("programme"), values.GetValueOrDefault("measure"), data)
            : problems.ToImmutable();
    }

    private static long? Version(string text, ImmutableArray<Problem>.Builder problems)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0) return version;
        problems.Add(new(ProblemCode.BadValue, "data", text));
        return null;
    }
}
