using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>
/// How the numbers of a column are written. A space stands for every kind of space, an apostrophe for both; null: the sign does
/// not occur.
/// </summary>
public sealed record NumberStyle(char? DecimalSign, char? GroupSign)
{
    private const int GroupLength = 3;

    /// <summary>A decimal point and no thousands sign.</summary>
    public static readonly NumberStyle Canonical = new('.', null);

    /// <summary>A number written so, to show it to a person.</summary>
    public string Example => $"1{GroupSign}234{(DecimalSign is { } sign ? $"{sign}5" : "")}";

    /// <summary>
    /// Reads digits in this style exactly; a sign + or −, groups of three after a first of one to three. Nothing else: no
    /// exponent, no infinity, no letters.
    /// </summary>
    public bool TryRead(string text, out decimal value)
    {
        value = 0;
        return Plain(text) is { } plain
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The same number as digits with a point, or null where the text is not one in this style.</summary>
    private string? Plain(string text)
    {
        var token = NumberToken.Of(text);
        if (token is null) return null;

        var point = DecimalSign is { } sign ? token.Body.IndexOf(sign, StringComparison.Ordinal) : -1;
        var whole = point < 0 ? token.Body : token.Body[..point];
        var fraction = point < 0 ? "" : token.Body[(point + 1)..];
        if (point >= 0 && !IsDigits(fraction)) return null;
        if (Joined(whole) is not { } digits) return null;
        return $"{(token.IsNegative ? "-" : "")}{digits}{(point < 0 ? "" : ".")}{fraction}";
    }

    private string? Joined(string whole)
    {
        if (IsDigits(whole)) return whole;
        if (GroupSign is not { } sign) return null;

        var groups = whole.Split(sign);
        var isGrouped = groups[0].Length is >= 1 and <= GroupLength && groups.Skip(1).All(group => group.Length == GroupLength) && groups.All(IsDigits);
        return isGrouped ? string.Concat(groups) : null;
    }

    private static bool IsDigits([NotNullWhen(true)] string? text) => !string.IsNullOrEmpty(text) && text.All(char.IsAsciiDigit);
}
