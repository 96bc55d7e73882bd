using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats;

/// <summary>What a bibliographic entry has no field for: what it is about, the caveats, the sources.</summary>
internal static class Notes
{
    public static string Of(Quotation quotation) => string.Join(' ', Parts(quotation).Where(text => text.Length > 0));

    private static IEnumerable<string> Parts(Quotation quotation)
    {
        yield return quotation.About;
        foreach (var caveat in quotation.Caveats) yield return caveat;
        if (!quotation.Sources.IsEmpty)
        {
            var names = quotation.Sources.Select(source => SourceNames.Full(source, quotation.Language)).Append(quotation.Locator).Where(text => text.Length > 0);
            yield return Words.Format("Quote", "source", quotation.Language, string.Join(Words.Get("Quote", "list", quotation.Language), names));
        }
    }
}
