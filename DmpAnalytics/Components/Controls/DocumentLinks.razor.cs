using System.Globalization;
using System.Text.RegularExpressions;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The documents attached to a source; a PDF opens at the page that the locator names.</summary>
public partial class DocumentLinks
{
    private DocumentList documents = DocumentList.Empty;

    [Parameter, EditorRequired]
    public string Source { get; set; } = "";

    [Parameter]
    public string Locator { get; set; } = "";

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private SourceDesk Desk { get; set; } = null!;

    /// <summary>The first page that the locator names: <c>p. 27, tab. 3</c>, <c>pp. 12-14</c>, <c>page 5</c>.</summary>
    private int? Page => PageNumber().Match(Locator) is { Success: true } found && int.TryParse(found.Groups["page"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;

    protected override async Task OnInitializedAsync() => documents = await Desk.DocumentsAsync(CancellationToken.None);

    [GeneratedRegex(@"\b(?:pp?\.|pages?)\s*(?<page>\d{1,5})", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
