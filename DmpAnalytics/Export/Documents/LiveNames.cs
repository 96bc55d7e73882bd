using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Documents;

/// <summary>Numbers that go by the denominator asked: what each of those costs, and how many there are.</summary>
internal static class LiveNames
{
    public const string Cost = "cost";

    public const string Counted = "counted";

    public static string IdOf(string name, Denominator denominator) => name == Cost ? OverviewCharts.CostOf(denominator) : denominator switch
    {
        Denominator.Created => MeasureIds.DossiersCreated,
        Denominator.Active => "active_dossiers",
        Denominator.Activated => MeasureIds.DossiersActivated,
        Denominator.Documents => MeasureIds.DocumentsStored,
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };
}
