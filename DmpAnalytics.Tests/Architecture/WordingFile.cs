using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>One area of texts in both languages.</summary>
internal static partial class WordingFile
{
    /// <summary>Keys and texts of a resource file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string xml) =>
        XDocument.Parse(xml).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value,
            data => data.Element("value")?.Value ?? "");

    public static IEnumerable<string> Violations(string area, string english, string french)
    {
        var en = Read(english);
        var fr = Read(french);

        foreach (var key in en.Keys.Except(fr.Keys)) yield return $"{area}: {key} has no French.";
        foreach (var key in fr.Keys.Except(en.Keys)) yield return $"{area}: {key} has no English.";

        foreach (var key in en.Keys.Intersect(fr.Keys))
        {
            if (string.IsNullOrWhiteSpace(en[key]) || string.IsNullOrWhiteSpace(fr[key])) yield return $"{area}: {key} is blank.";
            if (!Places(en[key]).SetEquals(Places(fr[key]))) yield return $"{area}: {key} has other places in French.";
            if (BadSpace().IsMatch(fr[key])) yield return $"{area}: {key} wants a no-break space before a French sign: {fr[key]}";
        }
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    // A plain space, or none, before a sign that French sets apart. Addresses and times keep their colon.
    [GeneratedRegex(@" [;:!?%€»]|« |[\p{L}\d}][;!?%€](?=\s|$)|\p{L}:(?=\s|$)")]
    private static partial Regex BadSpace();
}
