using System.Globalization;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Accessibility;

/// <summary>The statement of conformance with RGAA, EN 301 549 and WCAG 2.2 AA: what was tested and when, and what is known to fall short.</summary>
[ReadingPage]
public partial class AccessibilityPage
{
    /// <summary>The day of the last test; changed when the tests of a browser are gone through again.</summary>
    private static readonly DateOnly Tested = new(2026, 11, 22);

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private SiteOperator Operator { get; set; } = null!;

    private Language Language => Preferences.Language;

    private IEnumerable<string> Keys(string prefix, int count) =>
        Enumerable.Range(1, count).Select(number => Text($"{prefix}.{number.ToString(CultureInfo.InvariantCulture)}"));

    private string Text(string key) => Words.Get("Accessibility", key, Language);
}
