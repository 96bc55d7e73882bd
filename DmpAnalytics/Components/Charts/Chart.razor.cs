using DmpAnalytics.Charts;
using DmpAnalytics.Export;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts;

/// <summary>
/// A chart with all that makes it believable: the finding, what is drawn, the drawing, the legend, what the drawing cannot
/// show, its table, its events and its sources. Only the drawing needs script.
/// </summary>
public partial class Chart
{
    private Quotation? quotation;

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>It stands alone in a frame of another site: its title is the page's, its caption says version and link.</summary>
    [Parameter]
    public bool IsFramed { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnParametersSet() =>
        quotation = Model.Asked is null ? null : ChartQuotation.Of(Model, Navigation.BaseUri.TrimEnd('/'));

    private string Text(string key) => Words.Get("Charts", key, Model.Language);
}
