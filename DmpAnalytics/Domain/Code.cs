using System.Collections.Frozen;
using System.Text;

namespace DmpAnalytics.Domain;

/// <summary>
/// The public code of an enumeration's member: its name in snake_case (<c>AtLeast</c> is <c>at_least</c>).
/// Codes are stored and published; a test freezes them.
/// </summary>
public static class Code
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Table<T>.Codes.TryGetValue(value, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");

    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        if (code is not null && Table<T>.Values.TryGetValue(code, out value)) return true;
        value = default;
        return false;
    }

    /// <summary>All codes in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Ordered;

    private static string SnakeCase(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0) code.Append('_');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Codes =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => SnakeCase(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Codes.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] Ordered = [.. Enum.GetValues<T>().Select(value => Codes[value])];
    }
}
