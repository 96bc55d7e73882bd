using System.Globalization;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Problems;

/// <summary>400, 401, 403, 413, 429 and 503: why a request was not taken and what to do. A whole document that reads nothing.</summary>
public partial class RefusalDocument
{
    [Parameter, EditorRequired]
    public int Status { get; set; }

    /// <summary>What the sentence of the status leaves open, such as how long to wait.</summary>
    [Parameter, EditorRequired]
    public required string[] Texts { get; set; }

    /// <summary>What is said in place of the sentence of the status; null: that one.</summary>
    [Parameter]
    public Func<Language, string>? Sentence { get; set; }

    /// <summary>Path and query that were asked for.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    [Parameter, EditorRequired]
    public required Preferences Preferences { get; set; }

    private string Number => Status.ToString(CultureInfo.InvariantCulture);

    private string Title => Words.Get("Accounts", "refused." + Number, Preferences.Language);
}
