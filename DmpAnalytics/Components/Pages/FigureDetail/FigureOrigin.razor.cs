using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>The kept file and line a figure was read from, and what it said on each data version.</summary>
public partial class FigureOrigin
{
    [Parameter, EditorRequired]
    public required FigureStatement Statement { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private Figure Figure => Statement.Figure;

    /// <summary>Lines and numbers of imports and versions have no separators.</summary>
    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who decided it and why, where the version is no import.</summary>
    private string? Decided(string kind, string who, string note) =>
        Words.Find("Decisions", "history." + kind, Language) is { } sentence
            ? string.Format(Words.Culture(Language), sentence, who, note)
            : null;

    private string Text(string key) => Words.Get("Figures", key, Language);
}
