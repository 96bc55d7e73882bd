using System.Collections.Immutable;
using DmpAnalytics.Analysis;

namespace DmpAnalytics.Components.Layout;

/// <summary>Pages whose address holds nothing but the language: what else stands in it is left out, and the page says so.</summary>
public static class StillPage
{
    private static readonly string[] Paths = [AppUrls.Method, AppUrls.About, AppUrls.Accessibility];

    /// <summary>What of the address of such a page is left out; nothing on all other pages, which read their own.</summary>
    public static ImmutableArray<Problem> IgnoredOf(HttpRequest request)
    {
        if (!Paths.Contains(request.Path.Value)) return [];
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (name, values) in request.Query.Where(parameter => parameter.Key != Preferences.LanguageParameter))
            ignored.Add(new(ProblemCode.UnknownParameter, name, values.ToString()));
        if (Preferences.ProblemOf(request) is { } language) ignored.Add(language);
        return ignored.ToImmutable();
    }
}
