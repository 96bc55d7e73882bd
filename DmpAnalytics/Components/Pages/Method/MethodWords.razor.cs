using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Method;

/// <summary>The fixed words: kinds of source by trust, ranks, doubts, status, how sure a result is, why a figure was set aside.</summary>
public partial class MethodWords
{
    [CascadingParameter]
    public Language Language { get; set; }

    private string Text(string key) => Words.Get("Method", key, Language);
}
