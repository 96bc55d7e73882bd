using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Atom;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>
/// What changed, as an Atom feed: an entry for each data version that changed something, or, of an indicator, for each that changed
/// its value.
/// </summary>
internal static class FeedApi
{
    /// <summary>The versions looked at, from the last one back.</summary>
    private const int MostVersions = 20;

    /// <summary>The differences told in one entry; the number of the others is told.</summary>
    private const int MostSentences = 50;

    private const string Area = "Feed";
    private static readonly ListParameter[] Filters = [ListParameter.Programme, new("indicator", _ => Indicators.IndicatorCatalog.All.Select(each => each.Id).Distinct())];

    public static void MapFeed(this RouteGroupBuilder group) =>
        group.MapGet("/changes.atom", Feed).DescribeFile("changes_feed", "application/atom+xml", "programme", "indicator");

    private static async Task<IResult> Feed(
        HttpRequest request, ListAnswer list, Historian historian, Analyst analyst, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        var asked = await list.AskedAsync(request, Filters);
        if (!asked.IsAnswered) return RefusalJson.Of(asked.Problems, language);

        var (reference, filter) = asked.Value;
        var versions = (await historian.VersionsAsync(cancellationToken)).Where(version => version.Number <= reference.Version).ToList();
        var site = new Uri($"{request.Scheme}://{request.Host}");
        var entries = new List<AtomEntry>();
        foreach (var version in versions.Take(MostVersions))
        {
            var told = filter["indicator"] is { } indicator
                ? await ValueAsync(indicator, filter.Programme, version, analyst, language, cancellationToken)
                : await ChangesAsync(filter.Programme, version, historian, analyst, language, cancellationToken);
            if (told is not { } entry) continue;

            var address = string.Create(CultureInfo.InvariantCulture, $"{AppUrls.Api}/changes?from={version.Number - 1}&to={version.Number}");
            if (filter.Programme is { } programme && filter["indicator"] is null) address += "&programme=" + Uri.EscapeDataString(programme);
            entries.Add(new(new Uri(site, address), entry.Title, version.At, entry.Sentences));
        }

        var feed = new AtomFeed(
            new Uri(site, request.Path + request.QueryString.Value),
            new Uri(site, AppUrls.Overview),
            Title(filter, reference, language),
            nameof(DmpAnalytics),
            Code.Of(language),
            entries.Count > 0 ? entries[0].At : versions[^1].At,
            entries);
        return TypedResults.Bytes(feed.Write(), AtomFeed.ContentType);
    }

    private static string Title(ListFilter filter, ReferenceData reference, Language language)
    {
        var programme = filter.Programme is { } id ? reference.FindProgramme(id)! : reference.Programmes[0];
        if (filter["indicator"] is { } indicator)
            return Words.Format(Area, "title.indicator", language, IndicatorText.Name(indicator, language), programme.Name.In(language));
        return filter.Programme is null ? Words.Get(Area, "title", language) : Words.Format(Area, "title.programme", language, programme.Name.In(language));
    }

    private static async Task<(string Title, IReadOnlyList<string> Sentences)?> ChangesAsync(
        string? programme, DataVersion version, Historian historian, Analyst analyst, Language language, CancellationToken cancellationToken)
    {
        var list = (await historian.ChangesAsync(version.Number - 1, version.Number, cancellationToken)).Value!;
        var changes = list.Changes.Where(change => programme is null || change.Programme == programme).ToImmutableArray();
        if (changes.IsEmpty) return null;

        var (before, after) = await ChangesApi.ReferencesAsync(list, analyst, cancellationToken);
        var sentences = changes.Take(MostSentences).Select(change => ChangeText.Sentence(change, before, after, language)).ToList();
        if (changes.Length > MostSentences) sentences.Add(Words.Format(Area, "more", language, Formats.Number(changes.Length - MostSentences, language)));
        return (Words.Format(Area, "entry", language, Formats.Number(version.Number, language), ChangeText.Counts(changes, language)), sentences);
    }

    private static async Task<(string Title, IReadOnlyList<string> Sentences)?> ValueAsync(
        string indicator, string? programme, DataVersion version, Analyst analyst, Language language, CancellationToken cancellationToken)
    {
        if (version.Number == 1) return null;
        var now = (await analyst.AnswerAsync(indicator, new() { Programme = programme, Data = version.Number }, cancellationToken)).Value;
        var before = (await analyst.AnswerAsync(indicator, new() { Programme = programme, Data = version.Number - 1, At = now?.Question.At }, cancellationToken)).Value;
        if (now is null || before is null || now.Result.Value == before.Result.Value) return null;

        var name = IndicatorText.Name(indicator, language);
        var (old, young) = (Value(before), Value(now));
        var date = Formats.Period(now.Question.At, language);
        return (
            Words.Format(Area, "changed", language, name, old, young),
            [Words.Format(Area, "value", language, name, now.Question.Programme.Name.In(language), date, old, young)]);

        string Value(Answer answer) => answer.Result.Value is { } value ? Formats.Value(value, answer.Result.Unit, language) : Words.Get(Area, "no_value", language);
    }
}
