using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Compare;

/// <summary>Every number of every programme, each opening its lineage, or the reason why there is none.</summary>
public partial class CompareTable
{
    private static readonly (string Key, string? Indicator, Func<ComparedProgramme, Answer> Of)[] Numbers =
    [
        ("spend", "spend_to_date", item => item.Spend),
        ("created", null, item => item.Created),
        ("coverage", "coverage", item => item.Coverage),
        ("cost_created", "cost_per_dossier", item => item.Costs[0]),
        ("cost_active", "cost_per_active_dossier", item => item.Costs[1]),
        ("cost_activated", "cost_per_activated_dossier", item => item.Costs[2]),
        ("attainment", "target_attainment", item => item.Attainment),
    ];

    [Parameter, EditorRequired]
    public required IReadOnlyList<ComparedProgramme> Compared { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private IEnumerable<(string Name, string? Indicator, Func<ComparedProgramme, Answer> Of)> Columns =>
        Numbers.Select(number => (Text("column." + number.Key), number.Indicator, number.Of));

    private string Text(string key) => Words.Get("Compare", key, Language);
}
