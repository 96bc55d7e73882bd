using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Targets;

/// <summary>One series of targets in full: each announcement with its source, what was reached, variances, path and paces.</summary>
public partial class TargetArticle
{
    [Parameter, EditorRequired]
    public required TargetReview Review { get; set; }

    /// <summary>As asked, with its date: for addresses.</summary>
    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Anchor => AnchorOf(Review);

    private bool IsDue => Review.Series.Due <= Review.At;

    private bool IsAtDate => Reference.FindMeasure(Review.Series.Measure) is { IsAtDate: true };

    /// <summary>What was announced after the first, up to the date.</summary>
    private IEnumerable<Promise> Revisions
    {
        get
        {
            ImmutableArray<Promise> judged = Review.Series.Promises.IsEmpty ? Review.Series.Ceilings : Review.Series.Promises;
            return judged.Skip(1).Where(promise => !(promise.Announced > Review.At));
        }
    }

    /// <summary>The place of a series in the page.</summary>
    public static string AnchorOf(TargetReview review) => "target-" + review.Original.Judged.Id;

    private string PromiseOf(Promise promise) => promise.Highest == promise.Judged.Value
        ? Formats.Promised(promise.Judged, Language)
        : Words.Format("Targets", "promise.range", Language, Formats.Promised(promise.Judged, Language), Formats.Value(promise.Highest, promise.Judged.Unit, Language));

    private string Share(Result attainment) => attainment.Value is { } share
        ? Words.Format("Targets", "share", Language, Formats.Value(share, attainment.Unit, Language))
        : "";

    private string Explain(string indicator, Target? target = null) =>
        AppUrls.Explain(indicator, Question with { Target = (target ?? Review.Current.Judged).Id }, Preferences.ForLinks);

    private string Text(string key) => Words.Get("Targets", key, Language);
}
