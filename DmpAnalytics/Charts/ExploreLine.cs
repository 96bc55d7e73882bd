using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>One quantity of one programme, perimeter and place through time, as it is now and, where asked, as it was known before.</summary>
/// <param name="Id">Stable: part of addresses.</param>
/// <param name="Name">What tells it from the other lines of the view.</param>
/// <param name="Series">Its answers.</param>
/// <param name="IsOverPeriod">Its answers are of the days of a step, not of the date at its end.</param>
public sealed record ExploreLine(string Id, string Name, Series Series, bool IsOverPeriod)
{
    /// <summary>The same on the other state of knowledge.</summary>
    public VintageSeries? Then { get; init; }

    /// <summary>The answer at the end, or over all of it, with the figures behind it; for the sources.</summary>
    public Result? Whole { get; init; }

    /// <summary>The measures whose breaks cut it.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>What is shown, by its name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>It depends on the perimeter of money.</summary>
    public bool HasScope { get; init; }

    /// <summary>Where a point opens the figures behind it.</summary>
    public Func<DateOnly, string>? AddressOf { get; init; }

    public Programme Programme => Series.Question.Programme;

    public Region? Region => Series.Question.Region;

    /// <summary>The place by its name; the country where it is none.</summary>
    public string Place(ChartContext context) => Region?.Name.Set(context.Language) ?? context.Text("country");
}
