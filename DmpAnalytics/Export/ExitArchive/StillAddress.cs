using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.ExitArchive;

/// <summary>Which addresses of the site become files of the archive, and what these are called.</summary>
internal static class StillAddress
{
    /// <summary>Pages that are asked with parameters of their own only to turn their leaves.</summary>
    private static readonly string[] Leaved = [AppUrls.Figures, AppUrls.Sources];

    /// <summary>Pages that stand for one thing, and are followed from the pages of the first layer.</summary>
    private static readonly string[] Single = ["/explain/", AppUrls.Figures + "/", AppUrls.Sources + "/"];

    /// <summary>The next leaf of a list: followed from leaf to leaf.</summary>
    public static bool IsLeaf(Uri address) =>
        Leaved.Contains(address.AbsolutePath) && Names(address).Except(["page", "lang"]).ToList() is [] && Names(address).Contains("page");

    public static bool IsSingle(Uri address) => Single.Any(start => address.AbsolutePath.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The file of a page: <c>fr/figures-f0123.html</c>; what else is asked stands in it as a short hash, as addresses are longer than file names may be.</summary>
    public static string FileOf(Uri address, string language)
    {
        var path = address.AbsolutePath.Trim('/');
        var name = path.Length == 0 ? "overview" : string.Concat(path.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '-'));
        var asked = string.Join('&', Pairs(address).Where(pair => pair.Split('=')[0] != "lang").Order(StringComparer.Ordinal));
        return asked.Length == 0 ? $"{language}/{name}.html" : $"{language}/{name}-{Sha256Text.Of(asked)[..12]}.html";
    }

    private static IEnumerable<string> Names(Uri address) => Pairs(address).Select(pair => pair.Split('=')[0]);

    private static string[] Pairs(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}
