using System.Globalization;
using System.Text;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Export.Formats;

namespace DmpAnalytics.Components.Pages.Log;

/// <summary>The log as a file, with the filters of the page; each export is itself told in the log.</summary>
internal static class LogExportEndpoint
{
    private static readonly string[] Header = ["number", "at", "actor", "account", "via", "action", "subject_kind", "subject_id", "before", "after", "reason", "hash"];

    public static void Map(WebApplication app)
    {
        var log = app.MapGroup("").RequireAuthorization(Permissions.ReadLog).ExcludeFromDescription();
        log.MapGet(AppUrls.LogLines, LinesAsync);
        log.MapGet(AppUrls.LogTable, (HttpContext context, Logbook logbook) => TableAsync(context, logbook, CsvDialect.Machines));
        log.MapGet(AppUrls.LogTableForExcel, (HttpContext context, Logbook logbook) => TableAsync(context, logbook, CsvDialect.FrenchExcel));
    }

    private static async Task<IResult> LinesAsync(HttpContext context, Logbook logbook)
    {
        var query = LogParameters.Read(ListAddress.Pairs(context.Request)).Query;
        var lines = await logbook.LinesAsync(query.Filter, Actors.Of(context.User), context.RequestAborted);
        Name(context, "audit-log.jsonl");
        return Results.Stream(
            async body =>
            {
                await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                await foreach (var line in lines) await writer.WriteLineAsync(line);
            },
            "application/jsonl");
    }

    private static async Task<IResult> TableAsync(HttpContext context, Logbook logbook, CsvDialect dialect)
    {
        var query = LogParameters.Read(ListAddress.Pairs(context.Request)).Query;
        var rows = new List<IReadOnlyList<CsvCell>>();
        await foreach (var (entry, hash) in await logbook.EntriesAsync(query.Filter, Actors.Of(context.User), context.RequestAborted))
        {
            rows.Add(
            [
                (decimal)entry.Number, entry.At, entry.Actor, entry.Account, entry.Via, entry.Action, entry.SubjectKind, entry.SubjectId,
                entry.Before, entry.After, entry.Reason, hash,
            ]);
        }

        Name(context, "audit-log.csv");
        return Results.Bytes(CsvWriter.Write(Header, rows, dialect), "text/csv; charset=utf-8");
    }

    private static void Name(HttpContext context, string name)
    {
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{name}\"");
        context.Response.Headers.CacheControl = "no-store";
    }
}
