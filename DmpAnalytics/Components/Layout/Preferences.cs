using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using Microsoft.Net.Http.Headers;

namespace DmpAnalytics.Components.Layout;

/// <summary>
/// How the reader wants to read. The language is the one of the address, else of the cookie, else the first of the
/// browser's that we speak, else French; <see cref="IsSaid"/> when the address says it, and then links keep it.
/// </summary>
public sealed record Preferences(Language Language, bool IsSaid, Theme Theme)
{
    public const string LanguageParameter = "lang";
    public const string LanguageCookie = "language";
    public const string ThemeCookie = "theme";

    /// <summary>The language for links: null where the address did not say one.</summary>
    public Language? ForLinks => IsSaid ? Language : null;

    public static Preferences Of(HttpRequest request)
    {
        var theme = Code.TryParse<Theme>(request.Cookies[ThemeCookie], out var chosen) ? chosen : Theme.Auto;
        if (Code.TryParse<Language>(request.Query[LanguageParameter], out var said)) return new(said, true, theme);
        return new(Code.TryParse<Language>(request.Cookies[LanguageCookie], out var kept) ? kept : OfBrowser(request), false, theme);
    }

    /// <summary>What is wrong with the language of the address, if anything.</summary>
    public static Problem? ProblemOf(HttpRequest request) =>
        request.Query[LanguageParameter] is { Count: > 0 } values && !(values is [var value] && (string.IsNullOrEmpty(value) || Code.TryParse<Language>(value, out _)))
            ? new(ProblemCode.BadValue, LanguageParameter, values.ToString()) { Allowed = [.. Code.All<Language>()] }
            : null;

    private static Language OfBrowser(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer);
        foreach (var language in wanted)
        {
            if (Code.TryParse<Language>(language.Value.Value?.Split('-')[0].ToLowerInvariant(), out var spoken)) return spoken;
        }

        return Language.Fr;
    }
}
