using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>Where then and now differ, by how much, and why.</summary>
public partial class ExploreDifferences
{
    private const int Shown = 4;

    [Parameter, EditorRequired]
    public ImmutableArray<ExploreLine> Lines { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private bool Compared => Lines.Any(line => line.Then is not null);

    private List<(ExploreLine Line, VintagePoint Point)> Rows =>
        [.. Lines.SelectMany(line => (line.Then?.Points ?? []).Where(IsOther).Select(point => (Line: line, Point: point))).OrderBy(row => row.Point.At)];

    private string Summary => Words.Format(
        "Explore", Rows.Count == 1 ? "differences.one" : "differences.many", Language,
        Formats.Number(Rows.Count, Language), Formats.Number(Lines.Sum(line => line.Then?.Points.Length ?? 0), Language));

    private static bool IsOther(VintagePoint point) =>
        point.Then.Value != point.Now.Value || (point.Then.Reason?.Code != point.Now.Reason?.Code);

    private string When(ExploreLine line, VintagePoint point) =>
        line.IsOverPeriod ? Formats.Year(point.At.Year) : Formats.Date(point.At, Language);

    private static string Dash => "–";

    private string ValueOf(Result result) => result.Value is { } value ? Formats.Value(value, result.Unit, Language) : Dash;

    private string ChangeOf(VintagePoint point)
    {
        if (point.Change is not { } change) return Dash;
        var text = Formats.Value(change, point.Now.Unit, Language);
        return change > 0 ? "+" + text : text;
    }

    /// <summary>Nothing else changed than which answer could be given.</summary>
    private string Why(VintagePoint point) =>
        (point.Then.Reason ?? point.Now.Reason) is { } reason ? ReasonText.Sentence(reason, Reference, Language) : "";

    private string Text(string key) => Words.Get("Explore", key, Language);
}
