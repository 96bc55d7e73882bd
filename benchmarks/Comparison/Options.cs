using System.Globalization;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>What of the comparison is run, and how large: the options of <c>benchmarks/run</c>.</summary>
internal sealed record Options
{
    /// <summary>The published program.</summary>
    public required string Ours { get; init; }

    /// <summary>The published empty page.</summary>
    public required string EmptyPage { get; init; }

    /// <summary>The folder <c>benchmarks</c> of the repository.</summary>
    public required string Folder { get; init; }

    /// <summary>Names of parts; empty: all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How often everything is measured, in turn.</summary>
    public int Times { get; init; } = 3;

    /// <summary>Figures of an import.</summary>
    public int Rows { get; init; } = 1_000_000;

    /// <summary>Figures under a series, a size after the other.</summary>
    public IReadOnlyList<int> Figures { get; init; } = [1_000_000, 10_000_000];

    public IReadOnlyList<int> Connections { get; init; } = [1, 16, 64, 256];

    public IReadOnlyList<int> Circuits { get; init; } = [1, 100, 500];

    /// <summary>Of each load.</summary>
    public int Seconds { get; init; } = 3;

    /// <summary>Where the table is written too; null: nowhere.</summary>
    public string? Output { get; init; }

    /// <exception cref="ArgumentException">An option is not one, or has no value; the message names it.</exception>
    public static Options Of(IReadOnlyList<string> arguments)
    {
        var said = new Dictionary<string, string>();
        for (var place = 0; place < arguments.Count; place += 2)
        {
            if (place + 1 == arguments.Count) throw new ArgumentException($"{arguments[place]} needs a value.");
            said[arguments[place]] = arguments[place + 1];
        }

        string Path(string name) => said.Remove(name, out var value) ? value : throw new ArgumentException($"{name} is set by benchmarks/run.");
        int Number(string name, int otherwise) => said.Remove(name, out var value) ? int.Parse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;
        IReadOnlyList<string> Words(string name) => said.Remove(name, out var value) ? value.Split(',') : [];
        IReadOnlyList<int> Numbers(string name, IReadOnlyList<int> otherwise) =>
            Words(name) is { Count: > 0 } words ? [.. words.Select(word => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture))] : otherwise;

        var options = new Options { Ours = Path("--ours"), EmptyPage = Path("--empty-page"), Folder = Path("--folder") };
        options = options with
        {
            Only = Words("--only"),
            Times = Number("--times", options.Times),
            Rows = Number("--rows", options.Rows),
            Figures = Numbers("--figures", options.Figures),
            Connections = Numbers("--connections", options.Connections),
            Circuits = Numbers("--circuits", options.Circuits),
            Seconds = Number("--seconds", options.Seconds),
            Output = said.Remove("--output", out var output) ? output : null,
        };
        return said.Count == 0 ? options : throw new ArgumentException($"{said.Keys.First()} is no option. Those are: --only, --times, --rows, --figures, --connections, --circuits, --seconds, --output.");
    }
}
