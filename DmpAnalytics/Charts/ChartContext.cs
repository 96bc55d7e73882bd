using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>What every chart needs beside its answers: the language, and the reference data that name things.</summary>
public sealed record ChartContext(ReferenceData Reference, Language Language)
{
    /// <summary>The option that hides the events of the axes: <c>events=false</c>.</summary>
    public const string EventsOption = "events";

    private const string Area = "Charts";

    /// <summary>Dated facts stand on the axes unless the reader hides them.</summary>
    public bool ShowsEvents { get; init; } = true;

    public string Text(string key) => Words.Get(Area, key, Language);

    public string Text(string key, params object[] texts) => Words.Format(Area, key, Language, texts);

    /// <summary>Why there is no answer.</summary>
    public string Why(Reason reason) => ReasonText.Sentence(reason, Reference, Language);

    /// <summary>Who published it and when, short: <c>Cour des comptes, 2013</c>.</summary>
    public string SourceName(string id) => Reference.FindSource(id) is not { } source ? id
        : source.Published is { } published ? $"{source.Publisher}, {Formats.Year(published.Last.Year)}"
        : source.Publisher;

    /// <summary>The colour of a programme, 1 to 6: those at home have their own, those abroad share three.</summary>
    public int ColourOf(string programme) => programme switch
    {
        "dmp" => 1,
        "mon_espace_sante" => 2,
        "ameli" => 6,
        _ => 3 + (Reference.Programmes.Select(item => item.Id).ToList().IndexOf(programme) % 3),
    };
}
