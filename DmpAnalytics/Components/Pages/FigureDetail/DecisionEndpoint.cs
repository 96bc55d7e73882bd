using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>The forms of a figure's page: each decides, and leads back to the page, which tells what came of it.</summary>
internal static class DecisionEndpoint
{
    public static void Map(WebApplication app)
    {
        var figure = app.MapGroup(AppUrls.Figures + "/{id}").RequireAuthorization(Permissions.ImportData).ExcludeFromDescription();
        figure.MapPost("/rank", Rank);
        figure.MapPost("/correction", Correct);
        figure.MapPost("/take-back", TakeBack);
    }

    /// <summary>The code of what came of a decision, where the address says one.</summary>
    public static string? ToldBy(HttpRequest request) =>
        Code.TryParse<DecisionStatus>(request.Query[ListAddress.Decided], out var status) ? Code.Of(status) : null;

    private static async Task<IResult> Rank(
        string id, [FromForm] string? rank, [FromForm] string? reason, [FromForm] string? lang, HttpContext context, Decider decider) =>
        Code.TryParse<Rank>(rank, out var asked)
            ? Back(id, lang, await decider.RankAsync(id, asked, reason, Actors.Of(context.User), context.RequestAborted))
            : Results.BadRequest();

    private static async Task<IResult> Correct(
        string id, [FromForm] string? value, [FromForm] string? reason, [FromForm] string? lang, HttpContext context, Decider decider) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var right)
            ? Back(id, lang, await decider.CorrectAsync(id, right, reason, Actors.Of(context.User), context.RequestAborted))
            : Back(id, lang, new(DecisionStatus.BadValue, null));

    private static async Task<IResult> TakeBack(
        string id, [FromForm] long version, [FromForm] string? reason, [FromForm] string? lang, HttpContext context, Decider decider) =>
        Back(id, lang, await decider.TakeBackAsync(version, reason, Actors.Of(context.User), context.RequestAborted));

    private static IResult Back(string id, string? lang, DecisionOutcome outcome)
    {
        Language? said = Code.TryParse<Language>(lang, out var language) ? language : null;
        return Results.LocalRedirect(AppUrls.WithOptions(AppUrls.Figure(id, said), [KeyValuePair.Create(ListAddress.Decided, Code.Of(outcome.Status))]));
    }
}
