using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Sdmx;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Api;

/// <summary>One published statement.</summary>
/// <param name="Id">Public and stable.</param>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Scope">What it covers; null: the whole programme.</param>
/// <param name="Region">The place; null: the whole country.</param>
/// <param name="Period">The days it covers; a stock is a level on the last one.</param>
/// <param name="Precision">How exactly the end of the period is known.</param>
/// <param name="Value">As published.</param>
/// <param name="Unit">A currency, <c>percent</c> or a counted unit.</param>
/// <param name="Qualifier"><c>exact</c>, <c>about</c>, <c>at_least</c> or <c>at_most</c>.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="Locator">Page, section or table of the source.</param>
/// <param name="Rank"><c>preferred</c>, <c>normal</c> or <c>deprecated</c>.</param>
/// <param name="Status">What its publisher says of how final it is: <c>provisional</c>, <c>estimated</c>, <c>revised</c>, <c>forecast</c>.</param>
/// <param name="Note">What to know of it.</param>
/// <param name="Import">The import that brought it.</param>
/// <param name="File">The file of that import.</param>
/// <param name="Line">The physical line of the file; the header is line 1.</param>
/// <param name="Decisions">Whether people preferred, deprecated or corrected it, and why; null: nobody did.</param>
public sealed record FigureJson(
    string Id,
    string Programme,
    string Measure,
    string? Scope,
    string? Region,
    string Period,
    string Precision,
    decimal Value,
    string Unit,
    string Qualifier,
    string Source,
    string Locator,
    string Rank,
    IReadOnlyList<string> Status,
    TextJson? Note,
    long? Import,
    string? File,
    int? Line,
    DecisionsJson? Decisions)
{
    public static FigureJson Of(Figure figure) => new(
        figure.Id,
        figure.Programme,
        figure.Measure,
        figure.Scope,
        figure.Region,
        figure.Period.Text,
        Code.Of(figure.Precision),
        figure.Value,
        figure.Unit,
        Code.Of(figure.Qualifier),
        figure.Source,
        figure.Locator,
        Code.Of(figure.Rank),
        figure.Status.Codes(),
        TextJson.OfOptional(figure.Note),
        figure.Origin?.Import,
        figure.Origin?.File,
        figure.Origin?.Line,
        DecisionsJson.Of(figure));
}

/// <summary>How many figures have each value of each facet, by the filter of the address.</summary>
/// <param name="Data">The data version.</param>
/// <param name="Total">All figures of the version.</param>
/// <param name="Found">Those that agree with the filter.</param>
/// <param name="Facets">Every value that some figure has; the own choice of a facet does not hide its other values.</param>
public sealed record FacetsJson(long Data, int Total, int Found, IReadOnlyList<FacetJson> Facets);

/// <summary>One value of one facet.</summary>
/// <param name="Facet">The parameter that narrows to it.</param>
/// <param name="Value">The value of that parameter; <c>-</c> is none.</param>
/// <param name="Count">The figures that have it, of those that agree with every other facet of the filter.</param>
public sealed record FacetJson(string Facet, string Value, int Count);

internal static class FiguresApi
{
    private static readonly ListParameter[] Filters =
    [
        ListParameter.Programme,
        ListParameter.Measure,
        ListParameter.Scope.OrNone(),
        ListParameter.Region.OrNone(),
        ListParameter.Of<SourceKind>("source_kind"),
        ListParameter.Source,
        new("year", _ => ["2011"]) { IsAllowed = text => text.Length == 4 && Period.TryParse(text, out _) },
        ListParameter.Of<Rank>("rank"),
        ListParameter.Of<Qualifier>("qualifier"),
        new ListParameter("status", _ => FigureStatusExtensions.AllCodes).OrNone(),
        new("q", _ => []) { IsAllowed = text => text.Length <= MostText },
        ListParameter.Of<FigureSort>("sort"),
    ];

    private const int MostText = 200;

    public static void MapFigures(this RouteGroupBuilder group)
    {
        group.MapGet("/figures", List).Describe<ListJson<FigureJson>>("figures", [.. Filters.Select(filter => filter.Name)], isList: true);
        group.MapGet("/figures/facets", Facets).Describe<FacetsJson>("facets", [.. Filters.Select(filter => filter.Name)], isList: true);
    }

    private static async Task<IResult> List(HttpRequest request, ListAnswer list, FigureSearch search, Analyst analyst, CancellationToken cancellationToken)
    {
        var found = await FindAsync(request, list, search, cancellationToken);
        if (!found.IsAnswered) return RefusalJson.Of(found.Problems, ApiLanguage.Of(request));

        var listing = found.Value;
        var next = listing.Next?.ToString(CultureInfo.InvariantCulture);
        if (ApiFormat.Of(request) == ApiFormat.Sdmx)
        {
            ApiAnswer.TellPage(request, listing.Found, next);
            var reference = await analyst.ReferenceAsync(listing.Version, cancellationToken);
            return TypedResults.Bytes(SdmxCsv.Write(listing.Figures, reference), SdmxCsv.ContentType);
        }

        return ApiAnswer.Of(request, new ListJson<FigureJson>(listing.Version, listing.Found, next, [.. listing.Figures.Select(FigureJson.Of)]));
    }

    private static async Task<IResult> Facets(HttpRequest request, ListAnswer list, FigureSearch search, CancellationToken cancellationToken)
    {
        var found = await FindAsync(request, list, search, cancellationToken);
        if (!found.IsAnswered) return RefusalJson.Of(found.Problems, ApiLanguage.Of(request));

        var listing = found.Value;
        IReadOnlyList<FacetJson> facets =
        [
            .. from facet in Enum.GetValues<FigureFacet>()
               from count in listing.Counts[facet]
               where count.Count > 0
               select new FacetJson(Code.Of(facet), count.Value, count.Count),
        ];
        return ApiAnswer.Of(request, new FacetsJson(listing.Version, listing.Total, listing.Found, facets), () => facets);
    }

    private static async Task<Outcome<FigureListing>> FindAsync(
        HttpRequest request, ListAnswer list, FigureSearch search, CancellationToken cancellationToken)
    {
        var asked = await list.AskedAsync(request, Filters);
        if (!asked.IsAnswered) return asked.Problems;

        var (reference, filter) = asked.Value;
        long? after = null;
        if (filter.After is { } cursor)
        {
            if (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return NoCursor(cursor);
            after = position;
        }

        var wanted = new FigureFilter
        {
            Text = filter["q"] ?? "",
            Sort = Code.TryParse<FigureSort>(filter["sort"], out var sort) ? sort : FigureSort.File,
            After = after,
            Take = filter.Limit,
        };
        foreach (var facet in Enum.GetValues<FigureFacet>())
        {
            if (filter[Code.Of(facet)] is { } value) wanted = wanted.With(facet, value);
        }

        var listing = await search.ListAsync(wanted, reference, cancellationToken);
        return after is not null && listing.Figures.Count == 0 ? NoCursor(filter.After!) : listing;
    }

    private static Problem NoCursor(string cursor) => new(ProblemCode.UnknownValue, "after", cursor);
}
