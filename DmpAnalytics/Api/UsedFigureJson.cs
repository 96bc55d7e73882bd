using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A figure or a promise behind an answer.</summary>
/// <param name="Id">Public and stable.</param>
/// <param name="Value">As published, in the unit of the input.</param>
/// <param name="Source">The id of its source, one of <c>/sources</c>.</param>
/// <param name="Locator">Page, section or table of the source.</param>
/// <param name="Import">The import that brought it.</param>
/// <param name="File">The file of that import.</param>
/// <param name="Line">The physical line of the file; the header is line 1.</param>
/// <param name="Decisions">Whether people preferred, deprecated or corrected it, and why; null: nobody did.</param>
public sealed record UsedFigureJson(string Id, decimal Value, string Source, string Locator, long? Import, string? File, int? Line, DecisionsJson? Decisions)
{
    public static UsedFigureJson Of(Figure figure) =>
        new(figure.Id, figure.Value, figure.Source, figure.Locator, figure.Origin?.Import, figure.Origin?.File, figure.Origin?.Line, DecisionsJson.Of(figure));

    public static UsedFigureJson Of(Target target) =>
        new(target.Id, target.Value, target.Source, target.Locator, target.Origin?.Import, target.Origin?.File, target.Origin?.Line, null);
}
