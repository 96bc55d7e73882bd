using System.Collections.Immutable;
using DmpAnalytics.Analysis;

namespace DmpAnalytics.Components.Layout;

/// <summary>The parameters of the address of a list, or of one of its items.</summary>
public static class ListAddress
{
    /// <summary>What came of a decision, told once by the page of its figure.</summary>
    public const string Decided = "decided";

    public static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        from parameter in request.Query from value in parameter.Value select KeyValuePair.Create(parameter.Key, value ?? "");

    /// <summary>The data version that the address of an item asks for, where there is such a one, and everything of it that was left out.</summary>
    public static async Task<(long? Data, ImmutableArray<Problem> Ignored)> DataAsync(HttpRequest request, Statements statements)
    {
        var (query, ignored) = FigureParameters.Read(Pairs(request).Where(pair => pair.Key is not (FigureParameters.Page or Decided)));
        ignored = [.. ignored, .. query.Filter.Chosen.SelectMany(each => each.Value.Select(value => new Problem(ProblemCode.UnknownParameter, Domain.Code.Of(each.Key), value)))];
        if (Preferences.ProblemOf(request) is { } language) ignored = ignored.Add(language);
        return query.Data is { } data && !await statements.HasVersionAsync(data, request.HttpContext.RequestAborted)
            ? (null, ignored.Add(new(ProblemCode.UnknownValue, FigureParameters.Data, $"{data}")))
            : (query.Data, ignored);
    }
}
