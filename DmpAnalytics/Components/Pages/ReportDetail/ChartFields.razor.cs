using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>Which chart of the catalogue, and what it can be asked beside the question of its block.</summary>
public sealed partial class ChartFields
{
    private const string Yes = "true";
    private const string No = "false";
    private const string Unsaid = "";
    private string? refusal;

    [Parameter, EditorRequired]
    public required ChartBlock Chart { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [Parameter, EditorRequired]
    public Language Language { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<ReportBlock> OnChange { get; set; }

    /// <summary>The view of Explore that the chart shows.</summary>
    private string Address => AppUrls.WithQuestion(AppUrls.Explore, Chart.Parameters, null, Chart.Options);

    private Task Set(ChartBlock chart) => OnChange.InvokeAsync(chart);

    /// <summary>The view of an address that was copied from Explore: whole or from its path on.</summary>
    private Task Take(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? address : address[..query]).TrimEnd('/');
        refusal = path.EndsWith(AppUrls.Explore, StringComparison.Ordinal) ? null : Text("chart.address.wrong");
        if (refusal is not null) return Task.CompletedTask;
        var pairs = QueryHelpers.ParseQuery(query < 0 ? "" : address[query..]).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));
        var (state, ignored) = ExploreState.FromAddress(pairs, Reference);
        if (ignored.Length > 0) refusal = string.Join(' ', ignored.Select(problem => ProblemText.Sentence(problem, Language)));
        return Set(Chart with { Parameters = state.Question, Options = [.. state.Options] });
    }

    private bool Has(string option) => ChartCatalog.Find(Chart.Chart)?.Options.Contains(option) == true;

    private IEnumerable<string> Values(string option) => Chart.Options.Where(pair => pair.Key == option).Select(pair => pair.Value);

    private ChartBlock With(string option, string value)
    {
        var others = Chart.Options.RemoveAll(pair => pair.Key == option);
        return Chart with { Options = value.Length == 0 ? others : others.Add(new(option, value)) };
    }

    private ChartBlock Toggled(string option, string value, bool isIn)
    {
        var others = Chart.Options.RemoveAll(pair => pair.Key == option && pair.Value == value);
        return Chart with { Options = isIn ? others.Add(new(option, value)) : others };
    }

    private static string Said(ChangeEventArgs said) => said.Value as string ?? "";

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
