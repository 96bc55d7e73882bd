using System.Text;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.ExitArchive;

/// <summary>
/// The pages of a running site as files: every programme, target, figure, source and rule in both languages, and every number of
/// these pages with its calculation. Two layers: the pages that are named, then what stands for one thing and is linked from them.
/// </summary>
public sealed class StillSite(HttpClient site, string folder)
{
    /// <summary>Pages; a data set with more figures than this is in the CSV files, and the caller is told how many pages were left out.</summary>
    public const int MostPages = 20_000;

    private readonly Dictionary<string, string> files = [];
    private readonly HashSet<Uri> styles = [];

    /// <summary>Gives the pages written and the pages left out.</summary>
    /// <param name="starts">The pages of the first layer, without their language.</param>
    /// <param name="told">What is said above every page, by language.</param>
    /// <param name="progress">Told the number of pages read so far.</param>
    /// <param name="cancellationToken">Stops between two pages; what is written stays.</param>
    public async Task<(int Written, int LeftOut)> WriteAsync(
        IReadOnlyList<string> starts, Func<Language, string> told, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var leftOut = 0;
        var pages = new List<(Uri Address, Language Language)>();
        foreach (var language in Enum.GetValues<Language>())
        {
            var first = new Queue<Uri>(starts.Select(start => new Uri(site.BaseAddress!, start + (start.Contains('?', StringComparison.Ordinal) ? '&' : '?') + $"lang={Code.Of(language)}")));
            var second = new List<Uri>();
            foreach (var start in first) Take(start, language);
            while (first.TryDequeue(out var address))
            {
                pages.Add((address, language));
                using var page = new StillPage(await ReadAsync(address, cancellationToken), address);
                styles.UnionWith(page.Styles);
                foreach (var link in page.Links.Select(link => Said(link, language)))
                {
                    if (files.ContainsKey(Key(link, language)) || !(StillAddress.IsLeaf(link) || StillAddress.IsSingle(link))) continue;
                    if (files.Count >= MostPages) leftOut++;
                    else if (Take(link, language) && StillAddress.IsLeaf(link)) first.Enqueue(link);
                    else second.Add(link);
                }
            }

            pages.AddRange(second.Select(address => (address, language)));
        }

        foreach (var (number, (address, language)) in pages.Index())
        {
            using var page = new StillPage(await ReadAsync(address, cancellationToken), address);
            var path = Path.Combine(folder, files[Key(address, language)]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, page.Write(link => files.GetValueOrDefault(Key(Said(link, language), LanguageOf(link) ?? language)), language, told(language)), Encoding.UTF8, cancellationToken);
            progress?.Report(number + 1);
        }

        foreach (var style in styles) await KeepAsync(style, cancellationToken);
        return (pages.Count, leftOut);
    }

    private bool Take(Uri address, Language language) => files.TryAdd(Key(address, language), StillAddress.FileOf(address, Code.Of(language)));

    private async Task<string> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await site.GetAsync(address, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task KeepAsync(Uri style, CancellationToken cancellationToken)
    {
        var assets = Directory.CreateDirectory(Path.Combine(folder, "assets"));
        await File.WriteAllBytesAsync(Path.Combine(assets.FullName, Path.GetFileName(style.AbsolutePath)), await site.GetByteArrayAsync(style, cancellationToken), cancellationToken);
    }

    private static string Key(Uri address, Language language) => StillAddress.FileOf(address, Code.Of(language));

    /// <summary>The address with its language said, so that one page has one address.</summary>
    private static Uri Said(Uri link, Language language) =>
        LanguageOf(link) is not null ? link : new UriBuilder(link) { Query = (link.Query.Length > 1 ? link.Query[1..] + "&" : "") + $"lang={Code.Of(language)}" }.Uri;

    private static Language? LanguageOf(Uri link)
    {
        var said = link.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("lang=", StringComparison.Ordinal));
        return said is not null && Code.TryParse<Language>(said[5..], out var language) ? language : null;
    }
}
