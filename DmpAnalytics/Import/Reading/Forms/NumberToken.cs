namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>A number as written: its sign apart, its body of digits and signs with every space and apostrophe made one of each.</summary>
internal sealed record NumberToken(bool IsNegative, string Body)
{
    public const char Space = ' ';

    public const char Apostrophe = '\'';

    private const char Minus = '\u2212';

    /// <summary>Null for a text that no style could read: letters, no digit at an end, two signs in a row.</summary>
    public static NumberToken? Of(string text)
    {
        var body = new string([.. text.Trim().Select(Plain)]);
        var isNegative = body.StartsWith('-');
        if (isNegative || body.StartsWith('+')) body = body[1..].TrimStart();
        if (body.Length == 0 || !char.IsAsciiDigit(body[0]) || !char.IsAsciiDigit(body[^1])) return null;

        for (var i = 1; i < body.Length; i++)
        {
            if (char.IsAsciiDigit(body[i])) continue;
            if (!IsSign(body[i]) || !char.IsAsciiDigit(body[i - 1])) return null;
        }

        return new(isNegative, body);
    }

    private static bool IsSign(char letter) => letter is '.' or ',' or Space or Apostrophe;

    private static char Plain(char letter) => letter switch
    {
        Minus => '-',
        '\u2019' or '\u02BC' => Apostrophe,
        _ when char.IsWhiteSpace(letter) => Space,
        _ => letter,
    };
}
