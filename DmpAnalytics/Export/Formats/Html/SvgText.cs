using System.Globalization;
using System.Net;
using System.Text;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>Markup of a drawing: places to a tenth of a unit, texts escaped.</summary>
internal static class SvgText
{
    /// <summary>How wide a letter is, about, at the size of axis texts.</summary>
    private const decimal Letter = 6.2m;

    public static string Place(decimal at) => decimal.Round(at, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    public static string Escaped(string text) => WebUtility.HtmlEncode(text);

    public static decimal WidthOf(string text) => text.Length * Letter;

    public static void Line(this StringBuilder svg, string look, decimal x1, decimal y1, decimal x2, decimal y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{look}\" x1=\"{Place(x1)}\" y1=\"{Place(y1)}\" x2=\"{Place(x2)}\" y2=\"{Place(y2)}\"/>");

    /// <param name="svg">The drawing.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">What it says.</param>
    /// <param name="look">Its class.</param>
    public static void Text(this StringBuilder svg, string anchor, decimal x, decimal y, string text, string look = "small") =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{look}\" text-anchor=\"{anchor}\" x=\"{Place(x)}\" y=\"{Place(y)}\">{Escaped(text)}</text>");

    /// <summary>Words in lines of at most so many letters.</summary>
    public static List<string> Wrapped(string text, int letters, int mostLines)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < letters) lines[^1] += " " + word;
            else lines.Add(word);
        }

        if (lines.Count <= mostLines) return lines;
        return [.. lines.Take(mostLines - 1), lines[mostLines - 1] + "…"];
    }
}
