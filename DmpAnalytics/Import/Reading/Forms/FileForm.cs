namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>How a file of separated values is written.</summary>
/// <param name="Encoding">How its letters are bytes.</param>
/// <param name="Separator">Between fields: comma, semicolon, tab or bar.</param>
/// <param name="Quote">Around fields that hold a separator or a line break.</param>
/// <param name="HeaderLine">The physical line of the names of its columns; lines above it are a title.</param>
public sealed record FileForm(FileEncoding Encoding, char Separator, char Quote, int HeaderLine)
{
    /// <summary>UTF-8, comma, double quotation marks, the header first.</summary>
    public static readonly FileForm Canonical = new(FileEncoding.Utf8, ',', '"', 1);

    /// <summary>The separators that are told apart, the likelier first.</summary>
    public static readonly IReadOnlyList<char> Separators = [';', ',', '\t', '|'];

    /// <summary>The quotation marks that are told apart, the likelier first.</summary>
    public static readonly IReadOnlyList<char> Quotes = ['"', '\''];
}
