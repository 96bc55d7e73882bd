using System.Runtime.CompilerServices;

namespace DmpAnalytics.Domain;

/// <summary>The refusals shared by the constructors of this room.</summary>
internal static class Guard
{
    /// <summary>An identifier: not empty, no white space at its ends, no control character, at most 64 characters.</summary>
    public static string Id(string id, [CallerArgumentExpression(nameof(id))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(id, name);
        return IsId(id) ? id : throw new ArgumentException($"'{id}' is not an identifier.", name);
    }

    public static string? OptionalId(string? id, [CallerArgumentExpression(nameof(id))] string? name = null) =>
        id is null ? null : Id(id, name);

    public static bool IsId(string id) =>
        id.Length is > 0 and <= 64 && !char.IsWhiteSpace(id[0]) && !char.IsWhiteSpace(id[^1]) && !HasControl(id);

    private static bool HasControl(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter)) return true;
        }

        return false;
    }

    /// <summary>A code of three capital letters (ISO 4217 currency, ISO 3166 country).</summary>
    public static string ThreeLetters(string code, [CallerArgumentExpression(nameof(code))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(code, name);
        return IsThreeLetters(code) ? code : throw new ArgumentException($"'{code}' is not three capital letters.", name);
    }

    public static bool IsThreeLetters(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}
