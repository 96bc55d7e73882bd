using BenchmarkDotNet.Attributes;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Benchmarks;

/// <summary>Cost per active dossier of the DMP at the end of each month of fifteen years, from figures in memory.</summary>
[MemoryDiagnoser]
public class MonthlySeries
{
    private const int Months = 15 * 12;

    private static readonly DateOnly First = new(2011, 1, 31);

    private ReferenceData? reference;
    private Programme? programme;
    private IReadOnlyList<Figure> figures = [];
    private ProgrammeData? aligned;

    [GlobalSetup]
    public void ReadFiles()
    {
        var files = DataFolder.ReadAsync(Path.Combine(AppContext.BaseDirectory, "data"), CancellationToken.None).GetAwaiter().GetResult();
        var read = ImportReader.Read(files).DataSet;
        reference = new(
            1,
            Items(read.Programmes),
            Items(read.Measures),
            Items(read.Scopes),
            Items(read.Regions),
            Items(read.Sources),
            Items(read.Targets),
            Items(read.Events),
            Items(read.Breaks),
            Items(read.Deflators),
            Items(read.Populations),
            Items(read.ExchangeRates));
        programme = reference.FindProgramme("dmp")!;
        figures = Items(read.Figures);
        aligned = new(reference, programme, null, figures);
    }

    /// <summary>The figures are aligned already, as for a second question about a programme.</summary>
    [Benchmark(Baseline = true)]
    public decimal FromAlignedFigures() => Sum(aligned!);

    /// <summary>Alignment and series, as for the first question about a programme.</summary>
    [Benchmark]
    public decimal FromFigures() => Sum(new(reference!, programme!, null, figures));

    private static decimal Sum(ProgrammeData data)
    {
        var sum = 0m;
        for (var month = 0; month < Months; month++)
        {
            var calculation = new Calculation(data, First.AddMonths(month)) { Scope = "direct", Bounds = true, WithLineage = false };
            sum += CostPerActiveDossier.Compute(calculation).Rounded().Value ?? 0;
        }

        return sum;
    }

    private static IReadOnlyList<T> Items<T>(IReadOnlyList<Located<T>> located)
        where T : class => [.. located.Select(each => each.Item)];
}
