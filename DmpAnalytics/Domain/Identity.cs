using System.Globalization;

namespace DmpAnalytics.Domain;

/// <summary>
/// When two statements are one and the same, whatever else they say: the text is equal for these and for no others of
/// their kind. Parts are joined by a line feed, which no identifier can hold. Stored, and never changed.
/// </summary>
public static class Identity
{
    public static string Of(Programme programme) => programme.Id;

    public static string Of(Measure measure) => measure.Id;

    /// <summary>The same perimeter id may stand in two programmes, or in two files of one.</summary>
    public static string Of(Scope scope) => Join(scope.Programme, scope.File, scope.Id);

    public static string Of(Region region) => region.Id;

    public static string Of(Source source) => source.Id;

    public static string Of(Figure figure) => figure.Id;

    public static string Of(Target target) => target.Id;

    public static string Of(Event dated) => dated.Id;

    /// <summary>One measure of one programme breaks once on a day.</summary>
    public static string Of(Break change) =>
        Join(change.Programme, change.Measure, change.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static string Of(Deflator deflator) => Join(deflator.Country, Year(deflator.Year));

    public static string Of(Population population) => Join(population.Country, Year(population.Year));

    public static string Of(ExchangeRate rate) => Join(rate.Currency, Year(rate.Year));

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Join(params ReadOnlySpan<string> parts) => string.Join('\n', parts);
}
