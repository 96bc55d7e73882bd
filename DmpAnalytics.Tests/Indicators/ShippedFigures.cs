using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Import;

namespace DmpAnalytics.Tests.Indicators;

/// <summary>The published figures, read by the real importer, ready to be asked.</summary>
internal static class ShippedFigures
{
    private static readonly Lazy<(ReferenceData Reference, IReadOnlyList<Figure> Figures)> Read = new(() =>
    {
        var set = ImportReader.Read(ShippedData.Files()).DataSet;
        var reference = new ReferenceData(
            1,
            Items(set.Programmes),
            Items(set.Measures),
            Items(set.Scopes),
            Items(set.Regions),
            Items(set.Sources),
            Items(set.Targets),
            Items(set.Events),
            Items(set.Breaks),
            Items(set.Deflators),
            Items(set.Populations),
            Items(set.ExchangeRates));
        return (reference, Items(set.Figures));
    });

    public static ReferenceData Reference => Read.Value.Reference;

    public static IReadOnlyList<Figure> All => Read.Value.Figures;

    public static ProgrammeData Of(string programme, DateOnly? known = null) =>
        new(Reference, Reference.FindProgramme(programme)!, null, Read.Value.Figures, known);

    /// <param name="programme">The programme.</param>
    /// <param name="date">The date asked.</param>
    /// <param name="scope">The perimeter; null is the programme's own.</param>
    /// <param name="dated">Only figures of sources that show a date.</param>
    public static Calculation At(string programme, string date, string? scope = null, bool dated = false)
    {
        var data = dated
            ? new(Reference, Reference.FindProgramme(programme)!, null, Read.Value.Figures.Where(figure => Reference.FindSource(figure.Source)!.Published is not null))
            : Of(programme);
        return new(data, Period.Parse(date).Last)
        {
            Scope = scope ?? Reference.SpendScopes(programme).FirstOrDefault(item => item.IsDefault)?.Id,
            Denominator = data.Programme.Denominator ?? Denominator.Created,
        };
    }

    /// <summary>The rounded answer, as every surface shows it.</summary>
    public static Result Ask(string indicator, Calculation calculation) =>
        IndicatorCatalog.Find(indicator)!.Compute(calculation).Rounded();

    private static IReadOnlyList<T> Items<T>(IReadOnlyList<Located<T>> located)
        where T : class => [.. located.Select(item => item.Item)];
}
