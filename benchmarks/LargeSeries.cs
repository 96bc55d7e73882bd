using BenchmarkDotNet.Attributes;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Benchmarks;

/// <summary>A series of each indicator at the end of each month of fifteen years, over many figures of one programme.</summary>
[MemoryDiagnoser]
public class LargeSeries
{
    private const int Months = 15 * 12;

    private static readonly DateOnly First = new(2008, 1, 31);

    private ReferenceData? reference;
    private IReadOnlyList<Figure> figures = [];
    private ProgrammeData? aligned;
    private IndicatorDefinition? definition;

    [Params(100_000)]
    public int Figures { get; set; }

    [ParamsSource(nameof(Indicators))]
    public string Indicator { get; set; } = "";

    public static IEnumerable<string> Indicators => IndicatorCatalog.All.Select(each => each.Id);

    [GlobalSetup]
    public void Generate()
    {
        reference = ReferenceOf(SyntheticSet.Reference());
        figures = [.. SyntheticSet.Figures(Figures, 1)];
        aligned = new(reference, reference.Programmes[0], null, figures);
        definition = IndicatorCatalog.Find(Indicator)!;
        Series();
    }

    /// <summary>Figures read and aligned once are shared by every question about them.</summary>
    [Benchmark]
    public decimal Series() => Sum(aligned!, definition!);

    internal static ReferenceData ReferenceOf(DataSet set) => new(
        1,
        [.. set.Programmes.Select(row => row.Item)],
        [.. set.Measures.Select(row => row.Item)],
        [.. set.Scopes.Select(row => row.Item)],
        [],
        [.. set.Sources.Select(row => row.Item)],
        [new Target("t", SyntheticSet.Programme, MeasureIds.DossiersCreated, TargetKind.Promise, 9_000_000m, "dossier", "source_00") { Due = new(2030, 12, 31), Announced = Period.Parse("2005"), IsHeadline = true }],
        [],
        [],
        [],
        [],
        []);

    internal static decimal Sum(ProgrammeData data, IndicatorDefinition definition)
    {
        var sum = 0m;
        for (var month = 0; month < Months; month++)
        {
            var last = First.AddMonths(month);
            var calculation = new Calculation(data, last) { Scope = SyntheticSet.Scope, WithLineage = false, Span = new(new(last.Year, last.Month, 1), last) };
            sum += definition.Compute(calculation).Rounded().Value ?? 0;
        }

        return sum;
    }
}
