using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Golden;

/// <summary>
/// One answer on one line: <c>perimeter indicator date: value unit [low, high] qualifiers; basis; cover; pale</c>, or
/// <c>perimeter indicator date: none, reason</c> with what the reason names. Only what is not plain is said: no range
/// where both ends are the value, no cover where it is whole.
/// </summary>
internal static class GoldenLine
{
    public static string Of(string? scope, string indicator, DateOnly date, Result result) =>
        $"{scope ?? "-"} {indicator} {Day(date)}: {(result.Reason is { } reason ? Missing(reason) : Said(result))}";

    private static string Said(Result result)
    {
        var value = Number(result.Value, result.Unit);
        var (low, high) = (Number(result.Low, result.Unit), Number(result.High, result.Unit));
        string[] parts =
        [
            $"{value} {result.Unit}{(low == value && high == value ? "" : $" [{low}, {high}]")}",
            string.Join(' ', result.Qualifiers.Codes()),
            Code.Of(result.Basis),
            result.Cover is { } cover and not 100 ? $"cover {Number(cover)}" : "",
            result.IsPale ? "pale" : "",
            result.CrossesBreak ? "crosses break" : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Missing(Reason reason)
    {
        string[] named =
        [
            reason.Measure ?? "",
            reason.Known is { } known ? $"known {Day(known)}" : "",
            reason.Since is { } since ? $"since {Day(since)}" : "",
            reason.Cover is { } cover ? $"cover {Number(decimal.Round(cover, 2))}" : "",
            reason.Year is { } year ? $"year {Number(year)}" : "",
        ];
        return $"none, {string.Join("; ", named.Where(part => part.Length > 0).Prepend(Code.Of(reason.Code)))}";
    }

    private static string Number(decimal? value, string unit) =>
        value is not { } known ? "open" : unit == Result.DateUnit ? Day(DateOnly.FromDayNumber((int)known)) : Number(known);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => Period.OfDay(date).Text;
}
