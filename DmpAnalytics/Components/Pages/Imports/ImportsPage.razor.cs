using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>
/// The way in: files are sent, drafts under way are taken up again, imports are listed and can be taken back, kept mappings are
/// downloaded. Plain forms; only a draft has a circuit.
/// </summary>
public partial class ImportsPage
{
    private BookPage? page;
    private UndoQuestion? undoing;
    private bool mayImport;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    /// <summary>The import to take back, asked before it is done.</summary>
    [SupplyParameterFromQuery]
    public string? Undo { get; set; }

    /// <summary>The code of what was just done or refused.</summary>
    [SupplyParameterFromQuery]
    public string? Told { get; set; }

    [Inject]
    private ImportBook Book { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string? Notice => Told is { } told ? Words.Find("Imports", "told." + told, Language) : null;

    protected override async Task OnInitializedAsync()
    {
        var stop = HttpContext.RequestAborted;
        mayImport = Permissions.IsGranted(HttpContext.User, Permissions.ImportData);
        page = await Book.ReadAsync(stop);
        if (mayImport && long.TryParse(Undo, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            undoing = await Book.AskUndoAsync(number, Actors.Of(HttpContext.User), stop);
    }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
