using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Atom;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>
/// What reports say otherwise, as Atom feeds: an entry for each data version that moved a number of a template filled for a question,
/// or of an approved report since its approval; and one feed of all approved reports.
/// </summary>
internal static class ReportFeedApi
{
    private const string Area = "Feed";
    private const string Threshold = "threshold";
    private const int MostEntries = 50;

    public static void MapReportFeeds(this RouteGroupBuilder group)
    {
        group.MapGet("/reports.atom", AllAsync).DescribeFile("reports_feed", "application/atom+xml", Threshold);
        group.MapGet("/reports/{report}.atom", OneAsync).DescribeFile("report_feed", "application/atom+xml", [.. QuestionParameters.All, Threshold]);
    }

    private static async Task<IResult> AllAsync(HttpRequest request, ReportShelf shelf, ReportHistory history, Historian historian, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        if (Read(request, language, out var least) is { } refusal) return refusal;
        var entries = new List<AtomEntry>();
        var changed = DateTimeOffset.MinValue;
        foreach (var listed in await shelf.ListAsync(cancellationToken))
        {
            if (await shelf.ApprovedAsync(listed.Stored.Id, cancellationToken) is not { Report: { } report, Approval: { } approval } kept) continue;
            if (approval.At > changed) changed = approval.At;
            entries.AddRange(await EntriesAsync(Spoken(report, request, language), kept.Stored.Id, approval.Data, least, language, request, history, cancellationToken));
        }

        var first = (await historian.VersionsAsync(cancellationToken))[^1].At;
        return Feed(request, AppUrls.Page(AppUrls.Reports, language), Words.Get(Area, "title.reports", language), language, changed > first ? changed : first, entries);
    }

    private static async Task<IResult> OneAsync(
        string report, HttpRequest request, ReportShelf shelf, ReportFilling filling, ReportHistory history, Historian historian, Analyst analyst, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        if (Read(request, language, out var least) is { } refusal) return refusal;
        if (TemplateCatalog.Find(report) is not { } template)
        {
            if (await shelf.ApprovedAsync(report, cancellationToken) is not { Report: { } approved, Approval: { } approval } kept) return RefusalJson.NoSuchAddress(request);
            var spoken = Spoken(approved, request, language);
            var told = await EntriesAsync(spoken, kept.Stored.Id, approval.Data, least, language, request, history, cancellationToken);
            return Feed(request, AppUrls.Report(report, new(), language), await filling.TitleAsync(spoken, cancellationToken), language, approval.At, told);
        }

        var question = ApiParameters.Question(request, Threshold);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);
        var resolved = await analyst.ResolveAsync(question.Value, cancellationToken);
        if (!resolved.IsAnswered) return RefusalJson.Of(resolved.Problems, language);
        var asked = question.Value with { Programme = resolved.Value.Programme.Id, Data = null };
        var filled = ReportFilling.Of(template, asked, language);
        var entries = await EntriesAsync(filled, report, 0, least, language, request, history, cancellationToken);
        var first = (await historian.VersionsAsync(cancellationToken))[^1].At;
        return Feed(request, AppUrls.Report(report, asked, language), await filling.TitleAsync(filled, cancellationToken), language, first, entries);
    }

    /// <summary>A report speaks its own language where the address names none.</summary>
    private static Report Spoken(Report report, HttpRequest request, Language language) =>
        ApiParameters.Value(request, "lang") is null ? report : report with { Language = language };

    private static async Task<IReadOnlyList<AtomEntry>> EntriesAsync(
        Report report, string id, long after, decimal? least, Language language, HttpRequest request, ReportHistory history, CancellationToken cancellationToken)
    {
        var entries = new List<AtomEntry>();
        foreach (var step in await history.OfAsync(report, after, cancellationToken))
        {
            var moves = step.Moves.Where(move => least is null || move.Percent >= least).ToImmutableArray();
            if (moves.IsEmpty) continue;
            var address = TemplateCatalog.Find(id) is not null
                ? AppUrls.Report(id, report.Parameters with { Data = step.Version.Number }, language)
                : string.Create(CultureInfo.InvariantCulture, $"{AppUrls.Report(id, new())}#data-{step.Version.Number}");
            var title = moves.Length == 1
                ? moves[0].Short
                : Words.Format(Area, moves.Length == 2 ? "report.two" : "report.more", report.Language, moves[0].Short, Formats.Number(moves.Length - 1, report.Language));
            entries.Add(new(new Uri(Site(request), address), Words.Format(Area, "report.entry", report.Language, step.Title, title), step.Version.At, [.. moves.Select(move => move.Sentence)])
            {
                Type = "text/html",
            });
        }

        return entries;
    }

    private static FileContentHttpResult Feed(HttpRequest request, string page, string title, Language language, DateTimeOffset since, IReadOnlyList<AtomEntry> entries)
    {
        var newest = entries.OrderByDescending(entry => entry.At).Take(MostEntries).ToList();
        var feed = new AtomFeed(
            new Uri(Site(request), request.Path + request.QueryString.Value),
            new Uri(Site(request), page),
            title,
            nameof(DmpAnalytics),
            Code.Of(language),
            newest.Count > 0 && newest[0].At > since ? newest[0].At : since,
            newest);
        return TypedResults.Bytes(feed.Write(), AtomFeed.ContentType);
    }

    private static Uri Site(HttpRequest request) => new($"{request.Scheme}://{request.Host}");

    /// <summary>By how many percent a number must have moved to be told; null: every change is told, those of charts and tables too.</summary>
    private static JsonHttpResult<RefusalJson>? Read(HttpRequest request, Language language, out decimal? least)
    {
        least = null;
        var problems = ApiParameters.Question(request, Threshold).Problems;
        if (ApiParameters.Value(request, Threshold) is { } said)
        {
            if (decimal.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 1000) least = percent;
            else problems = problems.Add(new(ProblemCode.BadValue, Threshold, said));
        }

        return problems.IsEmpty ? null : RefusalJson.Of(problems, language);
    }
}
