using System.Globalization;
using System.Text.RegularExpressions;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Reading;

/// <summary>Fields as values: each reads one column, and gives null after an issue or, where that is allowed, for an empty field.</summary>
internal static partial class RowValues
{
    private const int MostDecimals = 6;

    /// <summary>The identifier of a new thing, as it stands in addresses: small letters, digits and underscores, at most 64.</summary>
    public static string? NewId(this Row row, string column) =>
        row.Required(column) is { } id ? row.Checked(column, id, NewIdForm().IsMatch(id), IssueCode.BadId) : null;

    /// <summary>The identifier of a place, which may be its name.</summary>
    public static string? PlaceId(this Row row, string column) =>
        row.Required(column) is { } id ? row.Checked(column, id, Guard.IsId(id), IssueCode.BadId) : null;

    /// <summary>The identifier of a thing described elsewhere.</summary>
    public static string? Reference(this Row row, string column) => row.PlaceId(column);

    public static string? OptionalReference(this Row row, string column) =>
        row.Optional(column) is null ? null : row.Reference(column);

    public static Period? Period(this Row row, string column)
    {
        if (row.Required(column) is not { } text) return null;
        if (row.IsRead(column) && Domain.Period.TryParse(text, out var period)) return period;
        row.Report(IssueCode.BadPeriod, column);
        return null;
    }

    public static Period? OptionalPeriod(this Row row, string column) =>
        row.Optional(column) is null ? null : row.Period(column);

    public static DateOnly? OptionalDay(this Row row, string column)
    {
        if (row.Optional(column) is not { } text) return null;
        if (Domain.Period.TryParse(text, out var period) && period is { Precision: Precision.Day, Days: 1 }) return period.Last;
        row.Report(IssueCode.BadDate, column);
        return null;
    }

    public static int? Year(this Row row, string column)
    {
        if (row.Required(column) is not { } text) return null;
        if (Domain.Period.TryParse(text, out var period) && text.Length == 4) return period.First.Year;
        row.Report(IssueCode.BadYear, column);
        return null;
    }

    public static int? OptionalYear(this Row row, string column) =>
        row.Optional(column) is null ? null : row.Year(column);

    /// <summary>A decimal with a point, without separators, sign + or leading zeros, that a store can keep exactly.</summary>
    public static decimal? Number(this Row row, string column)
    {
        if (row.Required(column) is not { } text) return null;
        if (!row.IsRead(column) || !NumberForm().IsMatch(text))
        {
            row.Report(IssueCode.BadNumber, column, row.NumberExample(column));
            return null;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.TrimEnd('0').Length - point - 1 > MostDecimals)
        {
            row.Report(IssueCode.TooManyDecimals, column);
            return null;
        }

        var isRead = decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        if (isRead && Figure.IsStorable(value)) return value;
        row.Report(IssueCode.NumberOutOfRange, column);
        return null;
    }

    public static decimal? PositiveNumber(this Row row, string column)
    {
        if (row.Number(column) is not { } value) return null;
        if (value > 0) return value;
        row.Report(IssueCode.NotPositive, column);
        return null;
    }

    /// <summary>The limits of a value in its unit: only money is negative, a percentage is at most 100.</summary>
    public static void CheckLimits(this Row row, string column, decimal? value, string? unit)
    {
        if (value is not { } number || unit is null) return;
        if (number < 0 && !Money.IsCurrency(unit)) row.Report(IssueCode.NegativeValue, column);
        if (number > 100 && unit == Measure.PercentUnit) row.Report(IssueCode.ShareAboveHundred, column);
    }

    public static T? Code<T>(this Row row, string column)
        where T : struct, Enum => row.Required(column) is null ? null : row.OptionalCode<T>(column);

    public static T? OptionalCode<T>(this Row row, string column)
        where T : struct, Enum
    {
        if (row.Optional(column) is not { } text) return null;
        if (Domain.Code.TryParse<T>(text, out var value)) return value;
        row.Report(IssueCode.NotAllowed, column, string.Join(", ", Domain.Code.All<T>()));
        return null;
    }

    public static string? OneOf(this Row row, string column, IReadOnlyCollection<string> allowed)
    {
        if (row.Required(column) is not { } text) return null;
        if (allowed.Contains(text)) return text;
        row.Report(IssueCode.NotAllowed, column, string.Join(", ", allowed));
        return null;
    }

    /// <summary><c>yes</c>, or empty for no.</summary>
    public static bool Flag(this Row row, string column) =>
        row.Optional(column) is not null && row.OneOf(column, ["yes"]) is not null;

    public static string? Currency(this Row row, string column) =>
        row.Required(column) is { } code ? row.Checked(column, code, Guard.IsThreeLetters(code), IssueCode.BadCurrency) : null;

    public static string? Country(this Row row, string column) =>
        row.Required(column) is { } code ? row.Checked(column, code, Guard.IsThreeLetters(code), IssueCode.BadCountry) : null;

    public static string? OptionalLanguage(this Row row, string column) =>
        row.Optional(column) is { } code
            ? row.Checked(column, code, code.Length == 2 && code.All(char.IsAsciiLetterLower), IssueCode.BadLanguage)
            : null;

    public static string? OptionalUrl(this Row row, string column)
    {
        if (row.Optional(column) is not { } text) return null;
        var isUrl = Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && !text.Any(char.IsWhiteSpace);
        return row.Checked(column, text, isUrl, IssueCode.BadUrl);
    }

    /// <summary>The pair <c>{stem}_fr</c>, <c>{stem}_en</c>, both required.</summary>
    public static LocalText? Texts(this Row row, string stem)
    {
        var fr = row.Required(stem + "_fr");
        var en = row.Required(stem + "_en");
        return fr is null || en is null ? null : new LocalText(fr, en);
    }

    /// <summary>The pair <c>{stem}_fr</c>, <c>{stem}_en</c>: both or none, else a warning; a provider's own table is in its own language.</summary>
    public static LocalText OptionalTexts(this Row row, string stem)
    {
        var (fr, en) = (row.Text(stem + "_fr"), row.Text(stem + "_en"));
        var isPair = !row.IsMapped && row.HasColumn(stem + "_fr") && row.HasColumn(stem + "_en");
        if (isPair && fr.Length == 0 && en.Length > 0) row.Report(IssueCode.OneLanguageOnly, stem + "_en", stem + "_fr");
        if (isPair && en.Length == 0 && fr.Length > 0) row.Report(IssueCode.OneLanguageOnly, stem + "_fr", stem + "_en");
        return fr.Length == 0 && en.Length == 0 ? LocalText.Empty : new(fr, en);
    }

    private static string? Checked(this Row row, string column, string value, bool isRight, IssueCode code)
    {
        if (isRight) return value;
        row.Report(code, column);
        return null;
    }

    [GeneratedRegex("^" + ImportField.NewIdPattern + "\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NewIdForm();

    [GeneratedRegex("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
