using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The pages of a list as links: the first, the last, and those near.</summary>
public partial class Pager
{
    [Parameter, EditorRequired]
    public int Page { get; set; }

    [Parameter, EditorRequired]
    public int Pages { get; set; }

    [Parameter, EditorRequired]
    public required Func<int, string> Address { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    /// <summary>Numbers, and null where some are passed over.</summary>
    private IEnumerable<int?> Near
    {
        get
        {
            var last = 0;
            foreach (var page in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order())
            {
                if (page > last + 1) yield return null;
                yield return page;
                last = page;
            }
        }
    }

    private string Text(string key) => Words.Get("Lists", key, Language);
}
