using DmpAnalytics.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>Leads to where an error is reported: a letter that names the page when there is an address, else the page that says so.</summary>
public partial class ReportLink
{
    /// <summary>What is wrong, put into the subject of the letter.</summary>
    [Parameter]
    public string Subject { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private SiteOperator Operator { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Address => Operator.ReportAddress(Subject, Navigation.Uri) ?? $"{AppUrls.Page(AppUrls.About, Preferences.ForLinks)}#report";
}
