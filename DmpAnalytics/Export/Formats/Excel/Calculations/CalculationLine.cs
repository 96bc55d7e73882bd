namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>One line of a calculation: a result, or a published statement behind it.</summary>
internal sealed class CalculationLine(string label, int depth, string unit)
{
    public string Label { get; } = label;

    /// <summary>How far it is set in under what it enters.</summary>
    public int Depth { get; } = depth;

    public string Unit { get; } = unit;

    /// <summary>Not rounded where it is computed; null where there is none, and <see cref="How"/> says why. A date is the number of its day.</summary>
    public decimal? Value { get; set; }

    /// <summary>How the value follows from other lines; null: it stands as it is, and may be changed.</summary>
    public CalculationStep? Step { get; set; }

    public DateOnly? Date { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string How { get; set; } = "";

    public string Source { get; init; } = "";

    public string? Address { get; init; }

    /// <summary>File and line it was read from.</summary>
    public string Origin { get; init; } = "";

    /// <summary>It says what happened to be said beside, and enters nothing.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Where it is written, from 1.</summary>
    public int Row { get; set; }
}
