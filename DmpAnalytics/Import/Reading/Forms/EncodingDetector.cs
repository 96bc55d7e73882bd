using System.Text;
using System.Text.Unicode;

namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>
/// Tells how a file is encoded: a byte order mark says it; else every second byte of UTF-16 text in Latin letters is zero; else
/// bytes that are valid UTF-8 are UTF-8; else it is Windows-1252, or ISO 8859-15 where a byte is a letter or the euro sign in
/// that one alone and none lies where only Windows-1252 has letters.
/// </summary>
public static class EncodingDetector
{
    private const int Looked = 64 * 1024;

    static EncodingDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static FileEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]: return FileEncoding.Utf8;
            case [0xFF, 0xFE, ..]: return FileEncoding.Utf16Le;
            case [0xFE, 0xFF, ..]: return FileEncoding.Utf16Be;
        }

        if (Utf16Of(bytes) is { } wide) return wide;
        if (Utf8.IsValid(bytes)) return FileEncoding.Utf8;
        return IsLatin9(bytes) ? FileEncoding.Latin9 : FileEncoding.Windows1252;
    }

    /// <summary>The same text as UTF-8 without a mark; bytes that mean nothing become U+FFFD.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, FileEncoding encoding)
    {
        var start = MarkLength(bytes.Span, encoding);
        if (encoding == FileEncoding.Utf8) return bytes[start..];
        return Encoding.Convert(Of(encoding), Encoding.UTF8, bytes[start..].ToArray());
    }

    /// <summary>Bytes of a file as text; those that mean nothing become U+FFFD.</summary>
    internal static string ToText(ReadOnlySpan<byte> bytes, FileEncoding encoding) => Of(encoding).GetString(bytes);

    /// <summary>Text as bytes of a file; signs that the encoding lacks become the nearest it has.</summary>
    internal static byte[] ToBytes(string text, FileEncoding encoding) =>
        Of(encoding).GetBytes(encoding is FileEncoding.Windows1252 or FileEncoding.Latin9 ? Narrowed(text, encoding) : text);

    private static string Narrowed(string text, FileEncoding encoding)
    {
        var narrow = text.Replace('\u202F', '\u00A0').Replace("\u2192", "->", StringComparison.Ordinal).Replace("\u2026", "...", StringComparison.Ordinal);
        return encoding == FileEncoding.Windows1252
            ? narrow
            : narrow.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '\u00AB').Replace('\u201D', '\u00BB').Replace('\u2013', '-').Replace('\u2014', '-');
    }

    private static Encoding Of(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf8 => Encoding.UTF8,
        FileEncoding.Utf16Le => Encoding.Unicode,
        FileEncoding.Utf16Be => Encoding.BigEndianUnicode,
        FileEncoding.Windows1252 => Encoding.GetEncoding(1252),
        FileEncoding.Latin9 => Encoding.GetEncoding("iso-8859-15"),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
    };

    internal static int MarkLength(ReadOnlySpan<byte> bytes, FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf8 when bytes is [0xEF, 0xBB, 0xBF, ..] => 3,
        FileEncoding.Utf16Le when bytes is [0xFF, 0xFE, ..] => 2,
        FileEncoding.Utf16Be when bytes is [0xFE, 0xFF, ..] => 2,
        _ => 0,
    };

    private static FileEncoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Looked) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        // A stray NUL in narrow text is rare; in wide text nearly every pair has one.
        var most = sample.Length / 4;
        if (most == 0) return null;
        if (odd > most && even == 0) return FileEncoding.Utf16Le;
        return even > most && odd == 0 ? FileEncoding.Utf16Be : null;
    }

    private static bool IsLatin9(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F)) return false;

        // The eight places in which ISO 8859-15 differs from Latin-1; Windows-1252 has signs there that no table of figures uses.
        return bytes.IndexOfAny((ReadOnlySpan<byte>)[0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE]) >= 0;
    }
}
