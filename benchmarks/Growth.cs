using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Indicators;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// How time grows with the number of figures: alignment and one monthly series of cost per active dossier, median of three,
/// beside n log n from the smallest size. Printed, not asserted.
/// </summary>
internal static class Growth
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    public static void Print()
    {
        var reference = LargeSeries.ReferenceOf(SyntheticSet.Reference());
        var definition = IndicatorCatalog.Find("cost_per_active_dossier")!;
        Console.WriteLine("| figures | align and first series, ms | ÷ n log n of 1,000 | next series, ms |");
        Console.WriteLine("| --- | --- | --- | --- |");
        Warm(reference, definition);
        double? unit = null;
        foreach (var size in Sizes)
        {
            IReadOnlyList<Figure> figures = [.. SyntheticSet.Figures(size, 1)];
            ProgrammeData? data = null;
            var first = Median(() => LargeSeries.Sum(data = new(reference, reference.Programmes[0], null, figures), definition));
            var next = Median(() => LargeSeries.Sum(data!, definition));
            var each = first / (size * Math.Log2(size));
            unit ??= each;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {first:0.0} | {each / unit:0.00} | {next:0.0} |"));
        }
    }

    /// <summary>Lets the compiler reach its last tier before anything is measured.</summary>
    private static void Warm(ReferenceData reference, IndicatorDefinition definition)
    {
        IReadOnlyList<Figure> figures = [.. SyntheticSet.Figures(2_000, 2)];
        for (var run = 0; run < 60; run++) LargeSeries.Sum(new(reference, reference.Programmes[0], null, figures), definition);
    }

    private static double Median(Action run)
    {
        run();
        var times = Enumerable.Range(0, 3).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            run();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        return times.Order().ElementAt(1);
    }
}
