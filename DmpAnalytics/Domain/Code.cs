using System.Runtime.CompilerServices;
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
        Table<T>.Codes.ByNumber.TryGetValue(Unsafe.As<T, int>(ref value), out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");

    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        var isOne = Table<T>.Codes.Numbers.TryGetValue(code ?? "", out var number);
        value = Unsafe.As<int, T>(ref number);
        return isOne;
    }

    /// <summary>All codes in the order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Codes.Ordered;

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
        public static readonly CodesOfOne Codes = new(typeof(T));
    }

    // By numbers, not by T: tables of framework types over each enumeration would be compiled one by one at every start.
    private sealed class CodesOfOne
    {
        public CodesOfOne(Type type)
        {
            if (Enum.GetUnderlyingType(type) != typeof(int)) throw new NotSupportedException($"{type.Name} is not counted in int.");
            var numbers = (int[])Enum.GetValuesAsUnderlyingType(type);
            Ordered = Array.ConvertAll(Enum.GetNames(type), SnakeCase);
            for (var place = 0; place < numbers.Length; place++)
            {
                ByNumber.Add(numbers[place], Ordered[place]);
                Numbers.Add(Ordered[place], numbers[place]);
            }
        }

        public Dictionary<int, string> ByNumber { get; } = [];

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

        public string[] Ordered { get; }
    }
}
