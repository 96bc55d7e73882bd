namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>Why the style of a column's numbers cannot be told.</summary>
public enum NumberDoubt
{
    /// <summary>It can.</summary>
    None,

    /// <summary>A comma or point that may be a decimal sign or a thousands sign, and nothing in the column says which.</summary>
    Ambiguous,

    /// <summary>One sign is a decimal sign in one place and a thousands sign, or not the only decimal sign, in another.</summary>
    Mixed,
}

/// <summary>What the numbers of one column say of how they are written.</summary>
/// <param name="Style">The style, or null where it is in doubt.</param>
/// <param name="Doubt">Why there is none.</param>
/// <param name="Example">A number that shows the doubt; empty without one.</param>
public sealed record DetectedStyle(NumberStyle? Style, NumberDoubt Doubt, string Example)
{
    /// <summary>The two ways of reading an ambiguous sign: as a decimal sign, as a thousands sign.</summary>
    public IEnumerable<NumberStyle> Choices => Doubt switch
    {
        NumberDoubt.None => [],
        NumberDoubt.Ambiguous when Example.Contains(',', StringComparison.Ordinal) => [new(',', null), new('.', ',')],
        NumberDoubt.Ambiguous => [new('.', null), new(',', '.')],
        _ => [new(',', '.'), new('.', ','), new(',', NumberToken.Space), new('.', NumberToken.Space)],
    };
}

/// <summary>
/// Tells the decimal and the thousands sign of a column from all its numbers. A space or apostrophe groups; the last of comma and
/// point in one number is decimal; one that occurs twice groups; one that is not followed by exactly three digits, or follows
/// more than three or a zero, is decimal. A comma or point that could be either, in a column without other evidence, is a
/// question to a person, never a guess.
/// </summary>
public static class NumberStyleDetector
{
    private const int GroupLength = 3;

    public static DetectedStyle Detect(IEnumerable<string> cells)
    {
        var decimals = new SortedSet<char>();
        var groups = new SortedSet<char>();
        var (open, mixed) = ("", "");
        foreach (var cell in cells)
        {
            if (NumberToken.Of(cell) is not { } token) continue;
            var (point, group, isOpen) = Evidence(token.Body);
            if (isOpen && open.Length == 0) open = cell;
            if (point is { } sign && decimals.Add(sign) && decimals.Count + groups.Count > 1) mixed = cell;
            if (group is { } other && groups.Add(other) && decimals.Count + groups.Count > 1) mixed = cell;
        }

        if (decimals.Count > 1 || groups.Count > 1 || decimals.Overlaps(groups)) return new(null, NumberDoubt.Mixed, mixed);

        char? decimalSign = decimals.Count > 0 ? decimals.Min : null;
        char? groupSign = groups.Count > 0 ? groups.Min : null;
        if (open.Length == 0) return Certain(decimalSign, groupSign);

        var doubtful = NumberToken.Of(open)!.Body.First(letter => !char.IsAsciiDigit(letter));
        if (decimalSign == doubtful || groupSign == doubtful) return Certain(decimalSign, groupSign);
        if (decimalSign is not null && groupSign is null) return Certain(decimalSign, doubtful);
        if (groupSign is not null && decimalSign is null) return Certain(doubtful, groupSign);
        return new(null, decimalSign is null ? NumberDoubt.Ambiguous : NumberDoubt.Mixed, open);
    }

    private static DetectedStyle Certain(char? decimalSign, char? groupSign) => new(new(decimalSign, groupSign), NumberDoubt.None, "");

    /// <summary>What one number says alone.</summary>
    private static (char? Decimal, char? Group, bool IsOpen) Evidence(string body)
    {
        var signs = body.Where(letter => !char.IsAsciiDigit(letter)).ToList();
        if (signs.Count == 0) return (null, null, false);

        var kinds = signs.Distinct().ToList();
        if (kinds.Count > 1)
        {
            char? group = kinds.FirstOrDefault(kind => kind != signs[^1]);
            var last = signs[^1];
            return last is ',' or '.' && signs.Count(sign => sign == last) == 1 ? (last, group, false) : (null, last, false);
        }

        var sign = kinds[0];
        if (sign is NumberToken.Space or NumberToken.Apostrophe || signs.Count > 1) return (null, sign, false);

        var place = body.IndexOf(sign, StringComparison.Ordinal);
        var isGroup = body.Length - place - 1 == GroupLength && place <= GroupLength && body[0] != '0';
        return isGroup ? (null, null, true) : (sign, null, false);
    }
}
