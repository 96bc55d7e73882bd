namespace DmpAnalytics.Import.Drafts;

/// <summary>What a document is by its bytes, whatever its name says.</summary>
public static class DocumentType
{
    public const string Pdf = "application/pdf";

    public const string Html = "text/html";

    private const int Looked = 1024;

    /// <summary>A PDF, or a page as a browser saves it; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return Pdf;
        if (bytes.Contains((byte)0)) return null;
        var start = bytes[..Math.Min(bytes.Length, Looked)];
        if (start.StartsWith((byte[])[0xEF, 0xBB, 0xBF])) start = start[3..];
        var text = System.Text.Encoding.Latin1.GetString(start).TrimStart().ToLowerInvariant();
        while (text.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", StringComparison.Ordinal) is var end and > 0) text = text[(end + 3)..].TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.Ordinal) ? Html : null;
    }
}
