using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

/// <summary>Both languages say everything, in the same places, with the typography of the language.</summary>
public partial class LanguagesTests
{
    public static TheoryData<string> Areas =>
        new(typeof(Words).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("DmpAnalytics.Wording.", StringComparison.Ordinal))
            .Select(name => name["DmpAnalytics.Wording.".Length..^".resources".Length]));

    [Theory]
    [MemberData(nameof(Areas))]
    public void Area_EveryKey_IsInBothLanguagesWithTheSamePlaces(string area)
    {
        var english = Texts(area, CultureInfo.InvariantCulture);
        var french = Texts(area, CultureInfo.GetCultureInfo("fr"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), $"{area}/{key} is blank.");
            Assert.False(string.IsNullOrWhiteSpace(french[key]), $"{area}/{key} is blank in French.");
            Assert.True(Places(text).SetEquals(Places(french[key])), $"{area}/{key}: the places differ.");
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Area_French_KeepsItsSpacesAndQuotes(string area)
    {
        foreach (var (key, text) in Texts(area, CultureInfo.GetCultureInfo("fr")))
        {
            Assert.False(BreakingSpace().IsMatch(text), $"{area}/{key}: '{text}' has a breaking space.");
            Assert.False(NoSpace().IsMatch(text), $"{area}/{key}: '{text}' lacks a narrow space.");
            Assert.DoesNotContain('"', text);
            Assert.DoesNotContain('\'', text);
        }
    }

    [Fact]
    public void Areas_AreFound() => Assert.NotEmpty(Areas);

    private static HashSet<string> Places(string text) => [.. PlacePattern().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> Texts(string area, CultureInfo culture)
    {
        var set = new ResourceManager($"DmpAnalytics.Wording.{area}", typeof(Words).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex PlacePattern();

    [GeneratedRegex("[ \u00A0][;:!?%€»]|«[ \u00A0]")]
    private static partial Regex BreakingSpace();

    [GeneratedRegex(@"[\p{L}\d)][;!?€»]|[\p{L}\d)]:(?!//)|«\p{L}|\d%")]
    private static partial Regex NoSpace();
}
