using System.Text;

namespace DmpAnalytics.Accounts.Passwords;

/// <summary>Characters that follow from the one before: <c>aaaa</c>, <c>4567</c>, <c>azerty</c>, <c>lesolelesole</c>.</summary>
internal static class Runs
{
    /// <summary>Three in a row are no chance.</summary>
    private const int Shortest = 3;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890",
        "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "&\u00e9\"'(-\u00e8_\u00e7\u00e0", "!@#$%^&*()",
    ];

    /// <summary>The text with each run as its first character, and a repeated part once.</summary>
    public static string WithoutThem(string text)
    {
        text = Once(text);
        var rest = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            rest.Append(text[at]);
            var length = LengthAt(text, at);
            at += length >= Shortest ? length : 1;
        }

        return rest.ToString();
    }

    private static int LengthAt(string text, int start) =>
        Math.Max(Length(text, start, static (former, next) => former == next), Rows.Max(row => Math.Max(Along(text, start, row, 1), Along(text, start, row, -1))));

    private static int Along(string text, int start, string row, int step) =>
        Length(text, start, (former, next) => row.IndexOf(former, StringComparison.Ordinal) is var at and >= 0 && at + step is var then && then >= 0 && then < row.Length && row[then] == next);

    private static int Length(string text, int start, Func<char, char, bool> follows)
    {
        var end = start + 1;
        while (end < text.Length && follows(text[end - 1], text[end])) end++;
        return end - start;
    }

    /// <summary>The part of which the whole text is a repetition, or the text.</summary>
    private static string Once(string text)
    {
        for (var part = 1; part <= text.Length / 2; part++)
        {
            if (Enumerable.Range(part, text.Length - part).All(at => text[at] == text[at - part])) return text[..part];
        }

        return text;
    }
}
