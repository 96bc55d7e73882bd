using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>A public digital service followed over time.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Operator">Who runs it.</param>
/// <param name="Description">What it is.</param>
/// <param name="Launched">From when money could be spent.</param>
/// <param name="Opened">From when a record could exist.</param>
/// <param name="Denominator">What its cost is divided by unless the question says otherwise.</param>
/// <param name="HeadlineAt">The date at which its first page opens.</param>
/// <param name="Successor">The programme that took over.</param>
/// <param name="NextExpected">When new figures are expected; null: none are.</param>
/// <param name="Stale">That they have not come, as a sentence; null: nothing is overdue.</param>
public sealed record ProgrammeJson(
    string Id,
    TextJson Name,
    string Country,
    string Currency,
    TextJson? Operator,
    TextJson? Description,
    string? Launched,
    string? Opened,
    string Denominator,
    string? HeadlineAt,
    string? Successor,
    string? NextExpected,
    TextJson? Stale)
{
    public static ProgrammeJson Of(Programme programme, DateOnly today) => new(
        programme.Id,
        TextJson.Of(programme.Name),
        programme.Country,
        programme.Currency,
        TextJson.OfOptional(programme.Operator),
        TextJson.OfOptional(programme.Description),
        programme.Launched?.Text,
        programme.Opened?.Text,
        Code.Of(programme.Denominator ?? Domain.Denominator.Created),
        programme.HeadlineAt?.Text,
        programme.Successor,
        programme.NextExpected?.Text,
        FreshnessText.Overdue(programme, today, Language.Fr) is { } french ? new(french, FreshnessText.Overdue(programme, today, Language.En)!) : null);
}

internal static class ProgrammesApi
{
    private static readonly ListParameter[] Filters = [ListParameter.Country];

    public static void MapProgrammes(this RouteGroupBuilder group) =>
        group.MapGet("/programmes", List).Describe<ListJson<ProgrammeJson>>("programmes", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list, Analyst analyst) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Programmes
                .Where(item => filter["country"] is null || item.Country == filter["country"])
                .Select(programme => ProgrammeJson.Of(programme, analyst.Today())),
            item => item.Id);
}
