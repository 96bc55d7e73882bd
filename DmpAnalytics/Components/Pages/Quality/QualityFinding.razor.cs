using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>One finding in words, with links to what it is about.</summary>
public partial class QualityFinding
{
    private const int Shown = 12;

    [Parameter, EditorRequired]
    public required Finding Finding { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private bool IsWarning => Finding.Severity == FindingSeverity.Warning;

    private int Links => Math.Min(Finding.Figures.Length, Shown);

    private string NameOf(Figure figure) =>
        $"{Formats.Published(figure, Language)} ({Formats.Period(figure.Period, figure.Precision, Language)}, {Reference.FindSource(figure.Source)?.Publisher ?? figure.Source})";
}
