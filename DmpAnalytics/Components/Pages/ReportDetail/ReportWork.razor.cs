using System.Collections.Immutable;
using System.Security.Claims;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>
/// The work on a report: its blocks are written and put in their order, every saving is a version, a reviewer approves, and what changed
/// since is decided. Every act looks again at who sits here.
/// </summary>
public sealed partial class ReportWork : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private readonly Dictionary<string, ElementReference> ups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementReference> downs = new(StringComparer.Ordinal);
    private SavedReport? seen;
    private Report? report;
    private ReferenceData? reference;
    private ReportDocument? document;
    private ImmutableArray<ReportChange> changes = [];
    private IReadOnlyList<ReportVersion> versions = [];
    private ReportBlockKind kind = ReportBlockKind.Text;
    private string? refusal;
    private string told = "";
    private string? dragged;
    private (string Block, bool IsUp)? focus;
    private bool isChanged;
    private bool mayWrite;
    private bool mayApprove;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter]
    public Language Language { get; set; }

    [Parameter]
    public bool IsLanguageSaid { get; set; }

    /// <summary>Scheme and host of the addresses in the preview.</summary>
    [Parameter]
    public string Root { get; set; } = "";

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    [Inject]
    private ReportShelf Shelf { get; set; } = null!;

    [Inject]
    private ReportFilling Filling { get; set; } = null!;

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private ImportPerson Person { get; set; } = null!;

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    /// <summary>Read when the circuit is there: nothing can be pressed before.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            mayWrite = await Person.SeesAsync(Permissions.ImportData);
            mayApprove = await Person.SeesAsync(Permissions.ReleaseData);
            reference = await Analyst.ReferenceAsync(null, left.Token);
            await LoadAsync();
            StateHasChanged();
            await Scripts.InvokeVoidAsync("import", left.Token, "./" + Assets["Components/Pages/ReportDetail/ReportWork.razor.js"]);
            return;
        }

        if (focus is not { } place) return;
        focus = null;
        // At an end of the list one of the two is closed: the other one takes the focus.
        var block = report?.Blocks.Select((each, index) => (each.Id, Index: index)).FirstOrDefault(each => each.Id == place.Block);
        var isUp = block?.Index == 0 ? false : block?.Index == report!.Blocks.Length - 1 || place.IsUp;
        if ((isUp ? ups : downs).TryGetValue(place.Block, out var button)) await button.FocusAsync();
    }

    private async Task LoadAsync()
    {
        seen = await Shelf.FindAsync(Id, null, left.Token);
        report = seen?.Report;
        versions = await Shelf.VersionsAsync(Id, left.Token);
        isChanged = false;
        await PreviewAsync();
        if (await Shelf.ApprovedAsync(Id, left.Token) is { Report: { } text, Approval: { } approval })
            changes = (await Filling.FillAsync(text, Root, left.Token, approval)).Changes;
        else changes = [];
    }

    private async Task PreviewAsync()
    {
        if (report is not null) document = await Filling.FillAsync(report, Root, left.Token);
    }

    private void Change(Report changed)
    {
        report = changed;
        isChanged = true;
        document = null;
    }

    private void Replace(ReportBlock block) =>
        Change(report! with { Blocks = [.. report.Blocks.Select(each => each.Id == block.Id ? block : each)] });

    private void Move(int from, int to, bool isUp)
    {
        if (to < 0 || to >= report!.Blocks.Length) return;
        var block = report.Blocks[from];
        Change(report with { Blocks = report.Blocks.RemoveAt(from).Insert(to, block) });
        focus = (block.Id, isUp);
        told = Words.Format("ReportPages", "moved", Language, NameOf(block), Formats.Number(to + 1, Language), Formats.Number(report.Blocks.Length, Language));
    }

    private void Drop(int to)
    {
        var from = report!.Blocks.ToList().FindIndex(block => block.Id == dragged);
        dragged = null;
        if (from >= 0 && from != to) Move(from, to, to < from);
    }

    private void Remove(ReportBlock block)
    {
        Change(report! with { Blocks = report.Blocks.Remove(block) });
        told = Words.Format("ReportPages", "removed", Language, NameOf(block));
    }

    private void Add()
    {
        if (report!.Blocks.Length >= Report.MostBlocks) return;
        var block = NewBlock.Of(kind, NewBlock.FreeId(report));
        Change(report with { Blocks = report.Blocks.Add(block) });
        told = Words.Format("ReportPages", "moved", Language, NameOf(block), Formats.Number(report.Blocks.Length, Language), Formats.Number(report.Blocks.Length, Language));
    }

    private async Task SaveAsync()
    {
        if (await WhoAsync(Permissions.ImportData) is not { } user) return;
        var saved = await Shelf.SaveAsync(Id, seen!.Stored.Latest, report!, Actors.Of(user), left.Token);
        refusal = saved is null ? Text("refused.newer") : null;
        if (saved is null) return;
        await LoadAsync();
        told = Text("saved");
    }

    /// <summary>An earlier version as what is written now; it is saved as a new one.</summary>
    private async Task TakeAsync(long number)
    {
        if (await Shelf.FindAsync(Id, number, left.Token) is not { Report: { } earlier }) return;
        Change(earlier);
        await PreviewAsync();
    }

    private async Task ApproveAsync()
    {
        if (await WhoAsync(Permissions.ReleaseData) is not { } user) return;
        var filled = await Filling.FillAsync(report!, Root, left.Token);
        var done = await Shelf.ApproveAsync(seen!, filled.Edition.Data, filled.Numbers, Actors.Of(user), left.Token);
        refusal = done ? null : Text("refused.newer");
        await LoadAsync();
    }

    private async Task DecideAsync(ReportChange change, bool accepts)
    {
        if (await WhoAsync(Permissions.ImportData) is not { } user) return;
        var now = await Shelf.FindAsync(Id, null, left.Token);
        var done = now is not null && await Shelf.DecideAsync(now, change.Block, change.Data, accepts, string.Join(' ', change.Sentences), Actors.Of(user), left.Token);
        refusal = done ? null : Text("refused.newer");
        var (written, wasChanged) = (report, isChanged);
        await LoadAsync();
        if (wasChanged && written is not null) Change(written);
        told = Text(accepts ? "accepted" : "kept");
    }

    private async Task<ClaimsPrincipal?> WhoAsync(string permission)
    {
        var user = await Person.MayAsync(permission, left.Token);
        refusal = user is null ? Text("refused.rights") : null;
        return user;
    }

    private string NameOf(ReportBlock block) => Words.Format(
        "ReportPages", "block", Language, Formats.Number(report!.Blocks.IndexOf(block) + 1, Language), Text("kind." + Code.Of(block.Kind)));

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
