using System.Globalization;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>One line of the table: what was done by whom, what was measured, and how ours stands beside it.</summary>
/// <param name="Work">The same for all that did it.</param>
/// <param name="Who">Ours or a peer.</param>
/// <param name="Unit">Of the values, such as <c>s</c>.</param>
/// <param name="Values">One for each time.</param>
internal sealed record Row(string Work, string Who, string Unit, IReadOnlyList<double> Values)
{
    /// <summary>Ours divided by this, of the same unit; null for ours.</summary>
    public double? Ratio { get; init; }

    /// <summary>What is to be reached and whether it was; empty where nothing is.</summary>
    public string Reach { get; init; } = "";

    public double Median => Values.Order().ElementAt(Values.Count / 2);

    /// <summary>With ours divided by it.</summary>
    public Row Beside(Row ours) => this with { Ratio = ours.Median / Median };

    /// <summary>With what is to be reached, in words, and whether it is.</summary>
    public Row Reaching(string goal, bool isMet) => this with { Reach = $"{goal}: {(isMet ? "met" : "**missed**")}" };

    public override string ToString() => $"| {Work} | {Who} | {Text(Median)} {Unit} | {Range} | {(Ratio is { } ratio ? Text(ratio) : "")} | {Reach} |";

    private string Range => Values.Count == 1 ? "once" : $"{Text(Values.Min())} to {Text(Values.Max())}";

    private static string Text(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : Math.Abs(value) >= 10 ? "0.0" : "0.00#", CultureInfo.InvariantCulture);
}
