using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>
/// The filters with how many findings each value has, the others kept; what has none is greyed. Without script they are a form; in
/// a circuit a change shows at once. The state is the address alone.
/// </summary>
public partial class QualityFilters
{
    private FindingList? found;
    private QualityState state = new();

    /// <summary>The query of the address.</summary>
    [Parameter, EditorRequired]
    public required string Query { get; set; }

    [Parameter, EditorRequired]
    public Language Language { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private Inspector Inspector { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var parameters = from pair in QueryHelpers.ParseQuery(Query) from value in pair.Value select KeyValuePair.Create(pair.Key, value ?? "");
        state = QualityState.FromAddress(parameters, await Analyst.ReferenceAsync(null, CancellationToken.None)).State;
        found = (await Inspector.FindingsAsync(state.Data, CancellationToken.None)).Value;
    }

    private int Count(QualityState asked) => found!.Findings.Count(asked.Has);

    private string All(QualityState asked) => Counted(Text("all"), Count(asked));

    private string Counted(string name, int count) => $"{name} ({Formats.Number(count, Language)})";

    private void Rule(ChangeEventArgs args) => Apply(state with { Rule = Said(args) });

    private void Programme(ChangeEventArgs args) => Apply(state with { Programme = Said(args) });

    private void Severity(ChangeEventArgs args) =>
        Apply(state with { Severity = Code.TryParse<FindingSeverity>(Said(args), out var severity) ? severity : null });

    private void Apply(QualityState next)
    {
        state = next;
        Navigation.NavigateTo(next.ToAddress());
    }

    private static string? Said(ChangeEventArgs args) => args.Value is string { Length: > 0 } value ? value : null;

    private string Text(string key) => Words.Get("Quality", key, Language);
}
