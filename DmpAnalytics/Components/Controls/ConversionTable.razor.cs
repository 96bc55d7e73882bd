using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>How the amounts of each year became those asked: indices, exchange rates, what they multiply to, and who publishes them.</summary>
public partial class ConversionTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PriceStep> Steps { get; set; }

    [Parameter, EditorRequired]
    public required ResolvedQuestion Question { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private bool HasPrices => Question.Prices.Year is not null;

    private bool HasRates => Question.Prices.Currency is not null;

    private ConversionText Said => new(Question, Reference, Language);

    private List<Source> Sources => [.. ConversionText.SourcesOf(Steps).Select(Reference.FindSource).OfType<Source>()];

    private string Text(string key) => Words.Get("Lineage", key, Language);
}
