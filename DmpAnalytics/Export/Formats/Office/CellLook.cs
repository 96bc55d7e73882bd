namespace DmpAnalytics.Export.Formats.Office;

/// <summary>How a cell is set.</summary>
internal enum CellKind
{
    Plain,

    /// <summary>Of a column of a table.</summary>
    Heading,

    Title,
    Section,
    Muted,
    Link,

    /// <summary>May be changed: what is computed from it follows.</summary>
    Input,

    /// <summary>A computed value that the sheet is about.</summary>
    Result,
}

/// <summary>The look of a cell: its kind, the code of its number format, whether it takes several lines and how far it is set in.</summary>
internal readonly record struct CellLook(CellKind Kind = CellKind.Plain, string? Format = null, bool IsWrapped = false, int Indent = 0, bool IsRight = false);
