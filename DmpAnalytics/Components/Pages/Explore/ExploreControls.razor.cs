using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>
/// The choices of a view. Without script they are a form; in a circuit each change is at once the address of the new view, and
/// the old one stays until that is there. What is chosen is read from the address alone, so a lost connection loses nothing.
/// </summary>
public sealed partial class ExploreControls : IDisposable
{
    private ReferenceData? reference;
    private ExploreState state = new();
    private string? before;
    private bool isBusy;

    /// <summary>The query of the address.</summary>
    [Parameter, EditorRequired]
    public required string Query { get; set; }

    [Parameter, EditorRequired]
    public Language Language { get; set; }

    /// <summary>The step that was taken, asked or not.</summary>
    [Parameter, EditorRequired]
    public Every Every { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private ExploreOptions Options => new(reference!, state, Language);

    private string ShowSaid => Options.ShowSaid;

    private string ProgrammesSaid => Options.ProgrammesSaid;

    private string ScopesSaid => Options.ScopesSaid;

    private string RegionsSaid => Options.RegionsSaid;

    private IReadOnlyList<ChoiceGroup> ShowGroups => Options.Show;

    private IReadOnlyList<ChoiceGroup> ProgrammeGroups => Options.Programmes;

    private IReadOnlyList<ChoiceGroup> ScopeGroups => Options.Scopes;

    private IReadOnlyList<ChoiceGroup> RegionGroups => Options.Regions;

    private IReadOnlyList<int> Years => Options.Years;

    private IReadOnlyList<string> Currencies => Options.Currencies;

    private bool IsUnusual => state.Question is not { Prices: null, Currency: null, Known: null, Bounds: false, Breaks: false } || state.Vintage is not null || !state.WithEvents;

    private string Cleared => new ExploreState { Language = state.Language }.ToAddress();

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        isBusy = false;
        before = null;
        var read = await Analyst.ReferenceAsync(null, CancellationToken.None);
        reference = read;
        state = ExploreState.FromAddress(
            from pair in QueryHelpers.ParseQuery(Query) from value in pair.Value select KeyValuePair.Create(pair.Key, value ?? ""), read).State;
    }

    private void Show(string id) => Apply(state with { Show = Toggled(Options.Shown, id) });

    private void Programmes(string id) => Apply(state with { Programmes = Toggled(Options.Asked, id) });

    private void Scopes(string id) => Apply(state with { Scopes = Toggled(state.Scopes, id) });

    private void Regions(string id) => Apply(state with { Regions = Toggled(state.Regions, id) });

    private void Chart(ChangeEventArgs args) =>
        Apply(state with { Kind = Code.TryParse<ExploreKind>(Text(args), out var kind) ? kind : ExploreKind.Line });

    private void Denominated(ChangeEventArgs args) =>
        Apply(question => question with { Denominator = Code.TryParse<Denominator>(Text(args), out var denominator) ? denominator : null });

    private void From(ChangeEventArgs args) => Apply(question => question with { From = Day(args) });

    private void To(ChangeEventArgs args) => Apply(question => question with { To = Day(args) });

    private void Stepped(ChangeEventArgs args) =>
        Apply(question => question with { Every = Code.TryParse<Every>(Text(args), out var every) ? every : null });

    private void Priced(ChangeEventArgs args) =>
        Apply(question => question with { Prices = int.TryParse(Text(args), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null });

    private void InCurrency(ChangeEventArgs args) => Apply(question => question with { Currency = Text(args) is { Length: > 0 } currency ? currency : null });

    private void Known(ChangeEventArgs args) => Apply(question => question with { Known = Day(args)?.Last });

    private void Then(ChangeEventArgs args) => Apply(state with { Then = Day(args)?.Last });

    private void ThenData(ChangeEventArgs args) =>
        Apply(state with { ThenData = long.TryParse(Text(args), NumberStyles.None, CultureInfo.InvariantCulture, out var data) ? data : null });

    private void Bounds(ChangeEventArgs args) => Apply(question => question with { Bounds = args.Value is true });

    private void Breaks(ChangeEventArgs args) => Apply(question => question with { Breaks = args.Value is true });

    private void Events(ChangeEventArgs args) => Apply(state with { WithEvents = args.Value is not true });

    private void Apply(Func<Question, Question> change) => Apply(state with { Question = change(state.Question) });

    /// <summary>A point that was opened belongs to the view before.</summary>
    private void Apply(ExploreState next)
    {
        state = next with { Point = null };
        before ??= Navigation.Uri;
        isBusy = true;
        Navigation.NavigateTo(state.ToAddress());
    }

    /// <summary>
    /// Gone back before the new view was there: the page that stands is the one asked for, so that nothing of it changes and nothing
    /// is sent here. What is chosen is read from it again.
    /// </summary>
    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (moved.Location != before) return;
        _ = InvokeAsync(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        });
    }

    /// <summary>Back to the view that still stands; what was asked of the server is given up.</summary>
    private void Cancel()
    {
        if (before is not null) Navigation.NavigateTo(before, replace: true);
    }

    private static System.Collections.Immutable.ImmutableArray<string> Toggled(System.Collections.Immutable.ImmutableArray<string> values, string id) =>
        values.Contains(id) ? values.Remove(id) : values.Add(id);

    private static string Text(ChangeEventArgs args) => args.Value as string ?? "";

    private static Period? Day(ChangeEventArgs args) => Period.TryParse(Text(args), out var day) ? day : null;

    private string Text(string key) => Words.Get("Explore", key, Language);
}
