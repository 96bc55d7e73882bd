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
    private static readonly string[] Counts = ["dossier", "document", "account", "person", "connection"];
    private static readonly string[] Stocks = ["created", "active", "activated", "documents"];

    private readonly ILookup<string, IReadOnlyDictionary<string, string>> parts;

    private Recalculation(IReadOnlyList<IReadOnlyDictionary<string, string>> records) => parts = records.ToLookup(record => record["part_of"]);

    /// <summary>The value that the first line states, and the one computed from the figures; both null where a reason stands.</summary>
    public static (decimal? Stated, decimal? Computed, string Reason) Of(byte[] csv)
    {
        var records = CsvText.Records(csv, CsvDialect.Machines);
        var result = records[0];
        var stated = Number(result["value"]);
        return (stated, stated is null ? null : Rounded(new Recalculation(records).ResultOf(result), result["unit"]), result["reason"]);
    }

    /// <summary>An input of the result, computed from its figures.</summary>
    public static decimal InputOf(byte[] csv, string role)
    {
        var records = CsvText.Records(csv, CsvDialect.Machines);
        var again = new Recalculation(records);
        var input = again.Input(records[0], role)!;
        return Rounded(again.Value(input), input["unit"]);
    }

    private static decimal Rounded(decimal value, string unit) => Math.Round(value, Counts.Contains(unit) ? 0 : 2, MidpointRounding.AwayFromZero);

    private decimal ResultOf(IReadOnlyDictionary<string, string> result) => result["role"] switch
    {
        "spend_to_date" => OfFigures(result, isSum: true),
        "active_dossiers" => Value(new Dictionary<string, string>(result) { ["role"] = "active" }),
        "activation_rate" => 100 * Value((Input(result, "activated") ?? Input(result, "active"))!) / Value(Input(result, "created")!),
        "target_attainment" => 100 * Value(Input(result, "reached")!) / Value(Input(result, "target")!),
        "coverage" => 100 * Value(Input(result, "created")!) / Value(Input(result, "population")!),
        _ => Value(Input(result, "spend")!) / Value(Stocks.Select(role => Input(result, role)).OfType<IReadOnlyDictionary<string, string>>().Single()),
    };

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

    private decimal OfFigures(IReadOnlyDictionary<string, string> row, bool isSum = false)
    {
        var figures = parts[row["line"]].Where(part => part["kind"] == "figure").ToList();
        var promises = parts[row["line"]].Where(part => part["kind"] == "target").ToList();
        // Several promises of one day are judged by the lowest.
        if (promises.Count > 0) return promises.Min(promise => Number(promise["value"])!.Value);
        // Population is published as it stands in the reference data.
        if (row["role"] == "population") return Number(row["value"])!.Value;
        if (isSum || row["role"] == "spend" || row["measure"] == "spend") return figures.Sum(figure => Number(figure["contribution"]) ?? 0);

        // Before its opening a service has nothing, whatever no one published.
        if (figures.Count == 0) return 0;
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
