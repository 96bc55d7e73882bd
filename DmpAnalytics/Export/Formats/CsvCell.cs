namespace DmpAnalytics.Export.Formats;

/// <summary>One cell: a text, an exact number, or nothing.</summary>
public readonly record struct CsvCell
{
    /// <summary>A spreadsheet takes a text that begins with one of these for a formula.</summary>
    private const string Formula = "=+-@\t\r";

    /// <summary>Stands before such a text; a spreadsheet shows what follows as text.</summary>
    private const char Guard = '\'';

    public string? Text { get; private init; }

    public decimal? Number { get; private init; }

    public static implicit operator CsvCell(string? text) => new() { Text = text };

    public static implicit operator CsvCell(decimal? number) => new() { Number = number };

    /// <summary>
    /// The text so that no spreadsheet runs it: an apostrophe before = + - @, a tabulator or a carriage return, and before
    /// an apostrophe that stands before one of these, so that <see cref="Restored"/> gives back every text.
    /// </summary>
    public static string Guarded(string text) => IsFormula(text.AsSpan().TrimStart(Guard)) ? Guard + text : text;

    /// <summary>The text before it was guarded.</summary>
    public static string Restored(string text) => text is [Guard, ..] && IsFormula(text.AsSpan().TrimStart(Guard)) ? text[1..] : text;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal);
}
