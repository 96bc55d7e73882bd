using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>What a contributor can decide about a figure: its rank, a correction, and taking the last of these back.</summary>
public partial class DecisionForms
{
    [Parameter, EditorRequired]
    public required FigureStatement Statement { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private Figure Figure => Statement.Figure;

    private string Value => Figure.Value.ToString(CultureInfo.InvariantCulture);

    private string? Said => Preferences.ForLinks is { } language ? Code.Of(language) : null;

    /// <summary>The data version of the decision that counts, where one does.</summary>
    private string? Last => Statement.History is [{ Went: null } latest, ..] && Code.Of(latest.Came.Kind) is "rank" or "correction"
        ? latest.Came.Number.ToString(CultureInfo.InvariantCulture)
        : null;

    private string Address(string what) => $"{AppUrls.Figure(Figure.Id)}/{what}";

    private string Text(string key) => Words.Get("Decisions", key, Language);
}
