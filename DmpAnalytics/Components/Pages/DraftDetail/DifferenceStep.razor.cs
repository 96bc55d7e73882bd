using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>What would be written, statement by statement, what is implausible then, and letting it in.</summary>
public partial class DifferenceStep
{
    private const int Rows = 50;

    private ImmutableArray<DifferenceLine> lines = [];
    private DraftReview? seen;
    private int page = 1;
    private int findingPage = 1;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public Language Language { get; set; }

    /// <summary>The names of the new state, where there is one.</summary>
    private ReferenceData After => Review.Findings?.Reference ?? Review.Reference;

    private string Colon => Words.Get("Lists", "colon", Language);

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(seen, Review)) return;
        seen = Review;
        (page, findingPage) = (1, 1);
        lines = Review.Outcome is { } outcome ? DifferenceLine.Of(outcome) : [];
    }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
