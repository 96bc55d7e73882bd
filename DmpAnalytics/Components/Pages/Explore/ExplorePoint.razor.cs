using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>One point opened: the lines that make it, with sums that are the value.</summary>
public partial class ExplorePoint
{
    [Parameter, EditorRequired]
    public required OpenedPoint Point { get; set; }

    /// <summary>The same view without the point.</summary>
    [Parameter, EditorRequired]
    public required string CloseAddress { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private Result Result => Point.Answer.Result;

    private ImmutableArray<PointFigures> Leaves => PointFigures.Of(Result);

    private string When => Point.Line.IsOverPeriod
        ? Formats.Span(new(Point.Answer.Question.From, Point.At), Language)
        : Formats.Date(Point.At, Language);

    /// <summary>A measure as it stands has no formula of its own to explain.</summary>
    private string? ExplainAddress => IndicatorCatalog.Find(Point.Answer.Id) is null ? null : AppUrls.Explain(Point.Answer.Id, Point.Question, Preferences.ForLinks);

    private string NameOf(PointFigures leaf) => leaf.Role is { } role
        ? LineageText.Name(new(role, leaf.Result), Reference, Language)
        : leaf.Result.Measure is { } measure && Reference.FindMeasure(measure) is { } found ? found.Name.Set(Language) : Text("point.figures");

    private string Text(string key) => Words.Get("Explore", key, Language);
}
