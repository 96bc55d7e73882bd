using System.Globalization;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Tests.Export.Formats;

namespace DmpAnalytics.Tests.Export;

/// <summary>
/// Computes a number again from its exported CSV and nothing else: from the values of the figures up, by the formulas as a
/// reader would take them from the read-me. It shares no code with the engine.
/// </summary>
internal sealed class Recalculation
{
    private static readonly string[] Stocks = ["created", "active", "activated", "documents"];

    private readonly ILookup<string, IReadOnlyDictionary<string, string>> parts;

    private Recalculation(IReadOnlyList<IReadOnlyDictionary<string, string>> records) => parts = records.ToLookup(record => record["part_of"]);

    /// <summary>The value that the first line states, and the one computed from the figures; both null where a reason stands.</summary>
    public static (decimal? Stated, decimal? Computed, string Reason) Of(byte[] csv)
    {
        var records = CsvText.Records(csv, CsvDialect.Machines);
        var result = records[0];
        var stated = Number(result["value"]);
        return (stated, stated is null ? null : Math.Round(new Recalculation(records).CostOf(result), 2, MidpointRounding.AwayFromZero), result["reason"]);
    }

    private decimal CostOf(IReadOnlyDictionary<string, string> result) =>
        Value(Input(result, "spend")!) / Value(Stocks.Select(role => Input(result, role)).OfType<IReadOnlyDictionary<string, string>>().Single());

    private decimal Value(IReadOnlyDictionary<string, string> row)
    {
        var inputs = Inputs(row);
        if (inputs.Count == 0) return OfFigures(row);
        decimal? Of(string role) => Input(row, role) is { } input ? Value(input) : null;

        return (row["role"], inputs) switch
        {
            ("active", _) when Of("empty") is { } empty => Of("created")!.Value - empty,
            ("active", _) when Of("active_share") is { } share => Of("created")!.Value * share / 100,
            ("active", [var only]) => Value(only),
            ("active_share", [{ } before, { } after]) when before["role"] == "active_share" && after["role"] == "active_share" =>
                Between(Day(row["date"]), Day(before["date"]), Value(before), Day(after["date"]), Value(after)),
            ("active_share", [var only]) => Value(only),
            ("active_share", _) when Of("fed") is { } fed => 100 * fed / Of("created")!.Value,
            ("active_share", _) when Of("empty") is { } empty => 100 - (100 * empty / Of("created")!.Value),
            _ => throw new InvalidOperationException($"{row["role"]} of {string.Join(", ", inputs.Select(input => input["role"]))}"),
        };
    }

    private decimal OfFigures(IReadOnlyDictionary<string, string> row)
    {
        var figures = parts[row["line"]].Where(part => part["kind"] == "figure").ToList();
        if (row["role"] == "spend") return figures.Sum(figure => Number(figure["contribution"]) ?? 0);

        var before = figures.FirstOrDefault(figure => figure["role"] == "before");
        var after = figures.FirstOrDefault(figure => figure["role"] == "after");
        if (before is not null && after is not null)
            return Between(Day(row["date"]), Day(before["date"]), Number(before["value"])!.Value, Day(after["date"]), Number(after["value"])!.Value);
        if (after is not null) return Number(after["contribution"])!.Value;
        return Number(figures.First(figure => figure["role"] is "reported" or "carried")["value"])!.Value;
    }

    private List<IReadOnlyDictionary<string, string>> Inputs(IReadOnlyDictionary<string, string> row) =>
        [.. parts[row["line"]].Where(part => part["kind"] == "input")];

    private IReadOnlyDictionary<string, string>? Input(IReadOnlyDictionary<string, string> row, string role) =>
        Inputs(row).FirstOrDefault(input => input["role"] == role);

    private static decimal Between(int at, int from, decimal first, int to, decimal last) => first + ((last - first) * (at - from) / (to - from));

    private static int Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static decimal? Number(string text) => CsvText.Number(text, CsvDialect.Machines);
}
