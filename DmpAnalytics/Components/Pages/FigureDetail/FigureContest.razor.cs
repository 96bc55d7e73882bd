using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>The figures of the same thing and time: which stands and why, and by how much the others differ.</summary>
public partial class FigureContest
{
    [Parameter, EditorRequired]
    public required Contest Contest { get; set; }

    /// <summary>Rounded figures of other days.</summary>
    [Parameter]
    public ImmutableArray<Alternative> Beside { get; set; } = [];

    [Parameter]
    public long? Data { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Standing => Contest switch
    {
        { Standing: null, Others.IsEmpty: true } => Text("contest.deprecated"),
        { Standing: null } => Text("contest.none"),
        { Why: null } => Text("contest.stands"),
        { Why: { } why, Standing: { } standing } => Words.Format(
            "Figures",
            "contest.gives",
            Language,
            LineageText.Why(why, Language),
            FigureText.Value(standing, Language),
            Reference.FindSource(standing.Source)?.Publisher ?? ""),
    };

    private string Text(string key) => Words.Get("Figures", key, Language);
}
