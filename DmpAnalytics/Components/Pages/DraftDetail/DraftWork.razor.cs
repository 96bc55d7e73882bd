using System.Security.Claims;
using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>
/// The work on a draft: reviews it with progress that can be stopped, shows one step, and does what its parts ask. Every act looks
/// again at who sits here.
/// </summary>
public sealed partial class DraftWork : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private CancellationTokenSource? running;
    private ElementReference heading;
    private DraftProgress? progress;
    private string? refusal;
    private bool isStopped;
    private DraftStep? shown;

    [Parameter, EditorRequired]
    public string Draft { get; set; } = "";

    /// <summary>The step of the address; null or unknown: the first with something to do.</summary>
    [Parameter]
    public string? Asked { get; set; }

    [Parameter]
    public Language Language { get; set; }

    [Parameter]
    public bool IsLanguageSaid { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    [Inject]
    private DraftReviews Reviews { get; set; } = null!;

    [Inject]
    private ImportPerson Person { get; set; } = null!;

    [Inject]
    private ILogger<DraftWork> Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    internal DraftReview? Review { get; private set; }

    /// <summary>What became of the draft; null while it is open.</summary>
    internal EndedDraft? Ended { get; private set; }

    /// <summary>Ends when the page is left.</summary>
    internal CancellationToken Leaving => left.Token;

    /// <summary>Whether the person may prepare; buttons follow.</summary>
    internal bool MayImport { get; private set; }

    internal bool MayRelease { get; private set; }

    internal Language? ForLinks => IsLanguageSaid ? Language : null;

    private DraftStep Step => Code.TryParse<DraftStep>(Asked, out var asked) ? asked : Review?.Step ?? DraftStep.Reading;

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
        running?.Dispose();
    }

    internal string AddressOf(DraftStep step) => AppUrls.Draft(Draft, Code.Of(step), ForLinks);

    /// <summary>Does something that leaves the draft as it is.</summary>
    internal async Task ActAsync(Func<ClaimsPrincipal, CancellationToken, Task> act)
    {
        if (await WhoAsync(Permissions.ImportData) is { } user) await act(user, left.Token);
    }

    /// <summary>Does what changes the draft, then looks at it anew; a refusal is told at the top. Null: nothing was changed.</summary>
    internal Task DoAsync(Func<ClaimsPrincipal, CancellationToken, Task<DraftAnswer?>> act) => IsDoneAsync(act);

    private async Task<bool> IsDoneAsync(Func<ClaimsPrincipal, CancellationToken, Task<DraftAnswer?>> act)
    {
        if (await WhoAsync(Permissions.ImportData) is not { } user) return false;
        DraftAnswer? answer;
        try
        {
            answer = await act(user, left.Token);
        }
        catch (Exception failure) when (ImportFaults.CodeOf(failure) is { } fault)
        {
            Tell(fault, failure);
            return false;
        }

        if (answer is null) return false;
        refusal = answer.Refusal is { } why ? Words.Get("Imports", "told." + Code.Of(why), Language) : null;
        await LoadAsync();
        return refusal is null;
    }

    /// <summary>The same, then on to the first step with something to do.</summary>
    internal async Task ProceedAsync(Func<ClaimsPrincipal, CancellationToken, Task<DraftAnswer?>> act)
    {
        if (await IsDoneAsync(act) && Asked is not null) Navigation.NavigateTo(AppUrls.Draft(Draft, null, ForLinks));
    }

    /// <summary>Lets the draft in, or sets or asks for it, with progress that can be stopped until the commit begins.</summary>
    internal async Task ReleaseAsync(string permission, Func<ClaimsPrincipal, IProgress<DraftProgress>, CancellationToken, Task<ReleaseOutcome>> act)
    {
        if (await WhoAsync(permission) is not { } user) return;
        await RunAsync(async (told, stop) =>
        {
            var outcome = await act(user, told, stop);
            refusal = outcome.IsRefused ? Words.Get("Imports", "release." + Code.Of(outcome.Status), Language) : null;
        });
        await LoadAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        // The page asks before it opens the circuit; a circuit can be opened by another person with what that page holds.
        if (await WhoAsync(Permissions.ReadImports) is null) return;
        MayImport = await Person.SeesAsync(Permissions.ImportData);
        MayRelease = await Person.SeesAsync(Person.ReleasePermission);
        if (await Desk.FindAsync(Draft, left.Token) is not { } draft) return;
        Ended = EndedDraft.Of(draft);
        if (Ended is null) Review = await Reviews.KnownAsync(draft, left.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Review is null && Ended is null) await LoadAsync();
        if (Review is null || Ended is not null || progress is not null) return;
        if (shown is { } before && before != Step) await heading.FocusAsync();
        shown = Step;
    }

    private async Task LoadAsync()
    {
        if (await WhoAsync(Permissions.ReadImports) is null || await Desk.FindAsync(Draft, left.Token) is not { } draft) return;
        Ended = EndedDraft.Of(draft);
        if (Ended is not null)
        {
            StateHasChanged();
            return;
        }

        await RunAsync(async (told, stop) => Review = await Reviews.OfAsync(draft, told, stop));
    }

    private async Task RunAsync(Func<IProgress<DraftProgress>, CancellationToken, Task> run)
    {
        running?.Dispose();
        running = CancellationTokenSource.CreateLinkedTokenSource(left.Token);
        isStopped = false;
        var told = new Progress<DraftProgress>(now => InvokeAsync(() =>
        {
            progress = now;
            StateHasChanged();
        }));
        try
        {
            await run(told, running.Token);
        }
        catch (OperationCanceledException)
        {
            isStopped = true;
        }
        catch (TimeoutException)
        {
            refusal = Text("told.too_long");
        }
        catch (Exception failure) when (ImportFaults.CodeOf(failure) is { } fault)
        {
            Tell(fault, failure);
        }
        finally
        {
            // What was told of the run arrives before this, in the order it was sent.
            await InvokeAsync(() => progress = null);
        }

        if (!left.IsCancellationRequested) StateHasChanged();
    }

    private void Tell(string fault, Exception failure)
    {
        Log.LogError(failure, "{Fault} {Draft}", fault, Draft);
        refusal = Words.Get("Faults", fault, Language);
    }

    private async Task<ClaimsPrincipal?> WhoAsync(string permission)
    {
        var user = await Person.MayAsync(permission, left.Token);
        if (user is null) refusal = Text("told.not_allowed");
        return user;
    }

    private void Cancel() => running?.Cancel();

    private string Text(string key) => Words.Get("Imports", key, Language);
}
