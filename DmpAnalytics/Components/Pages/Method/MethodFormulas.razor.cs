using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Method;

/// <summary>Every indicator of the catalogue: what it means, its version, its formula in words and in symbols.</summary>
public partial class MethodFormulas
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    /// <summary>The newest version has the anchor of the indicator; an older one that of its version.</summary>
    private static string AnchorOf(IndicatorDefinition definition) => IndicatorCatalog.Find(definition.Id) == definition
        ? $"indicator-{definition.Id}"
        : $"indicator-{definition.Id}-{definition.Version}";

    private string Text(string key) => Words.Get("Method", key, Language);
}
