namespace DmpAnalytics.Import.Originals;

/// <summary>What a record of a file is. Not stored.</summary>
internal enum OriginalPart
{
    /// <summary>Above the names of the columns.</summary>
    Title,

    Header,
    Row,

    /// <summary>A line with nothing on it.</summary>
    Blank,
}

/// <summary>One cell as it stands: its text, and whether a workbook keeps it as a number.</summary>
public readonly record struct OriginalCell(string Text, bool IsNumber);

/// <summary>One record as it lies in its file.</summary>
/// <param name="Line">The physical line, or the row of a sheet, on which it begins.</param>
/// <param name="LastLine">The one on which it ends.</param>
/// <param name="Bytes">Its bytes, without earlier marks and without the line end; empty in a workbook.</param>
/// <param name="LineEnd">The bytes that end it; empty at the end of the file and in a workbook.</param>
public sealed record OriginalRecord(int Line, int LastLine, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> LineEnd)
{
    private readonly Func<IReadOnlyList<OriginalCell>> cells = () => [];

    internal OriginalRecord(OriginalPart part, int line, int lastLine, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> lineEnd, Func<IReadOnlyList<OriginalCell>> cells)
        : this(line, lastLine, bytes, lineEnd) => (Part, this.cells) = (part, cells);

    public bool IsTitle => Part == OriginalPart.Title;

    public bool IsHeader => Part == OriginalPart.Header;

    public bool IsBlank => Part == OriginalPart.Blank;

    /// <summary>Its cells, as many as there are.</summary>
    public IReadOnlyList<OriginalCell> Cells => cells();

    private OriginalPart Part { get; }
}
