using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The file and the physical line a statement was read from.</summary>
public partial class OriginLine
{
    [Parameter, EditorRequired]
    public Origin? Origin { get; set; }

    /// <summary>The page of the statement; null where it stands on that page or is linked beside.</summary>
    [Parameter]
    public string? Href { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Said => Words.Format("Lineage", "origin", Language, Origin!.File, Origin.Line.ToString(CultureInfo.InvariantCulture));
}
