using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>The language of sentences: <c>lang</c>, else the first of Accept-Language that is spoken here, else English.</summary>
internal static class ApiLanguage
{
    public static Language Of(HttpRequest request)
    {
        if (Code.TryParse<Language>(request.Query["lang"].FirstOrDefault(), out var asked)) return asked;

        var accepted = request.GetTypedHeaders().AcceptLanguage
            .Where(each => each.Quality is null or > 0)
            .OrderByDescending(each => each.Quality ?? 1);
        foreach (var each in accepted)
        {
            var primary = each.Value.Value?.Split('-')[0].ToLowerInvariant();
            if (Code.TryParse<Language>(primary, out var spoken)) return spoken;
        }

        return Language.En;
    }
}
