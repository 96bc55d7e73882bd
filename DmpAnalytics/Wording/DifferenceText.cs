using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>Why an answer differs between two states of knowledge, as a sentence.</summary>
public static class DifferenceText
{
    private const string Area = "Differences";

    /// <param name="code">The code of the cause.</param>
    /// <param name="before">The figure that counted then, if one did.</param>
    /// <param name="after">The one that counts now, if one does.</param>
    /// <param name="reference">What names measures and sources.</param>
    /// <param name="language">The language of the sentence.</param>
    public static string Sentence(string code, Figure? before, Figure? after, ReferenceData reference, Language language) =>
        (before, after) switch
        {
            ({ } then, { } now) => Words.Format(Area, code + ".both", language, Said(then, reference, language), Said(now, reference, language)),
            (null, { } now) => Words.Format(Area, code + ".now", language, Said(now, reference, language)),
            ({ } then, null) => Words.Format(Area, code + ".then", language, Said(then, reference, language)),
            _ => Words.Get(Area, code, language),
        };

    /// <summary>A figure in few words: measure, value, period and who says so.</summary>
    private static string Said(Figure figure, ReferenceData reference, Language language)
    {
        var measure = reference.FindMeasure(figure.Measure)?.Name.Set(language) ?? "";
        var source = reference.FindSource(figure.Source);
        var publisher = source?.Published is { } published ? $"{source.Publisher}, {Formats.Period(published, language)}" : source?.Publisher ?? figure.Source;
        return Words.Format(Area, "figure", language, measure, Formats.Published(figure, language), Formats.Period(figure.Period, figure.Precision, language), publisher);
    }
}
