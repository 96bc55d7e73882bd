namespace DmpAnalytics.Domain;

/// <summary>What is counted: a level at a date, an amount over a period, a mean over a period, a percentage at a date.</summary>
public enum MeasureKind
{
    Stock,
    Flow,
    Average,
    Share,
}

/// <summary>What is counted, with its unit (<c>money</c> means: in the currency of the figure) and the file its figures lie in.</summary>
public sealed record Measure
{
    /// <summary>The unit of measures counted in a currency.</summary>
    public const string MoneyUnit = "money";

    /// <summary>The unit of shares.</summary>
    public const string PercentUnit = "percent";

    public Measure(string id, MeasureKind kind, string unit, LocalText name, string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(name);
        if (name.IsEmpty) throw new ArgumentException("A measure has a name.", nameof(name));
        Id = Guard.Id(id);
        Kind = kind;
        Unit = unit;
        Name = name;
        File = file;
    }

    public string Id { get; }

    public MeasureKind Kind { get; }

    public string Unit { get; }

    public LocalText Name { get; }

    /// <summary>The file in which figures of this measure are published, e.g. <c>spend.csv</c>.</summary>
    public string File { get; }

    /// <summary>A stock or share is asked at a date; a flow or average covers days.</summary>
    public bool IsAtDate => Kind is MeasureKind.Stock or MeasureKind.Share;

    /// <summary>Whether a figure in this unit is one of this measure.</summary>
    public bool Accepts(string unit) => Unit == MoneyUnit ? Money.IsCurrency(unit) : unit == Unit;
}
