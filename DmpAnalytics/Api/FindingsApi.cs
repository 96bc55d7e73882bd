using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>Something that can hardly be true: never an error, nothing is changed for it.</summary>
/// <param name="Id">Tells it from the others of the same data version.</param>
/// <param name="Rule">The rule that found it; stable.</param>
/// <param name="Severity"><c>warning</c>, or <c>notice</c> for what may be explained or is only missing.</param>
/// <param name="Programme">Null for a source that several programmes share.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="Region">The place.</param>
/// <param name="Name">What the rule is called.</param>
/// <param name="Text">What was found.</param>
/// <param name="Figures">The figures concerned, the one in doubt first.</param>
/// <param name="Targets">The targets concerned.</param>
/// <param name="Sources">The ids of sources that are concerned themselves.</param>
public sealed record FindingJson(
    string Id,
    string Rule,
    string Severity,
    string? Programme,
    string? Measure,
    string? Scope,
    string? Region,
    TextJson Name,
    TextJson Text,
    IReadOnlyList<UsedFigureJson> Figures,
    IReadOnlyList<UsedFigureJson> Targets,
    IReadOnlyList<string> Sources)
{
    public static FindingJson Of(Finding finding, ReferenceData reference) => new(
        ShortHash.Of(finding.Identity),
        finding.Rule,
        Code.Of(finding.Severity),
        finding.Programme,
        finding.Measure,
        finding.Scope,
        finding.Region,
        new(FindingText.Name(finding.Rule, Language.Fr), FindingText.Name(finding.Rule, Language.En)),
        new(FindingText.Sentence(finding, reference, Language.Fr), FindingText.Sentence(finding, reference, Language.En)),
        [.. finding.Figures.Select(UsedFigureJson.Of)],
        [.. finding.Targets.Select(UsedFigureJson.Of)],
        finding.Sources);
}

internal static class FindingsApi
{
    private static readonly ListParameter[] Filters =
    [
        ListParameter.Programme, ListParameter.Measure,
        new("rule", _ => CheckCatalog.All.Select(rule => rule.Id)),
        ListParameter.Of<FindingSeverity>("severity"),
    ];

    public static void MapFindings(this RouteGroupBuilder group) =>
        group.MapGet("/findings", List).Describe<ListJson<FindingJson>>("findings", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static async Task<IResult> List(HttpRequest request, ListAnswer list, Inspector inspector, CancellationToken cancellationToken)
    {
        var asked = await list.AskedAsync(request, Filters);
        if (!asked.IsAnswered) return RefusalJson.Of(asked.Problems, ApiLanguage.Of(request));
        var found = await inspector.FindingsAsync(asked.Value.Filter.Data, cancellationToken);
        if (!found.IsAnswered) return RefusalJson.Of(found.Problems, ApiLanguage.Of(request));

        return await list.OfAsync(
            request,
            Filters,
            (_, filter) => found.Value.Findings
                .Where(finding => filter.Programme is null || finding.Programme == filter.Programme)
                .Where(finding => filter.Measure is null || finding.Measure == filter.Measure)
                .Where(finding => filter["rule"] is null || finding.Rule == filter["rule"])
                .Where(finding => filter["severity"] is null || Code.Of(finding.Severity) == filter["severity"])
                .Select(finding => FindingJson.Of(finding, found.Value.Reference)),
            item => item.Id);
    }
}
