using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>
/// One line of an exported log, JSON in exactly one of three forms, so that a shell can take it apart:
/// <c>{"entry":CANONICAL,"content":"…","former":"…","hash":"…"}</c>, an entry;
/// <c>{"number":12,"content":"…","former":"…","hash":"…"}</c>, one whose words are left out and whose place is proved all the same;
/// <c>{"head":{"number":12,"hash":"…"}}</c>, the end, once, on the last line.
/// </summary>
public sealed record LogLine
{
    private const string EntryStart = "{\"entry\":";
    private const string ContentStart = ",\"content\":\"";

    private LogLine()
    {
    }

    /// <summary>Null on the line of the end.</summary>
    public LogLink? Link { get; private init; }

    /// <summary>The canonical form as it stands on the line; null where it is left out.</summary>
    public string? Canonical { get; private init; }

    /// <summary>The end of the log, on the last line.</summary>
    public LogHead? End { get; private init; }

    public static string Of(LogEntry entry, LogLink link) => $"{EntryStart}{entry.Canonical}{Hashes(link)}";

    public static string OfWithheld(LogLink link) => string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{link.Number}{Hashes(link)}");

    public static string OfEnd(LogHead head) => string.Create(CultureInfo.InvariantCulture, $"{{\"head\":{{\"number\":{head.Number},\"hash\":\"{head.Hash}\"}}}}");

    /// <summary>Reads one line; false for anything that is not exactly one of the three forms.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LogLine? line)
    {
        line = null;
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return false;
            if (root.TryGetProperty("head", out var head))
                line = new() { End = new(head.GetProperty("number").GetInt64(), head.GetProperty("hash").GetString()!) };
            else
                line = Linked(text, root);
            return line is not null && line.IsWrittenAs(text);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static LogLine? Linked(string text, JsonElement root)
    {
        var isEntry = root.TryGetProperty("entry", out var entry);
        var number = (isEntry ? entry : root).GetProperty("number").GetInt64();
        var link = new LogLink(number, Text("content"), Text("former"), Text("hash"));
        if (!isEntry) return new() { Link = link };

        var end = text.LastIndexOf(ContentStart, StringComparison.Ordinal);
        return text.StartsWith(EntryStart, StringComparison.Ordinal) && end > EntryStart.Length
            ? new() { Link = link, Canonical = text[EntryStart.Length..end] }
            : null;

        string Text(string name) => root.GetProperty(name).GetString() ?? "";
    }

    private static string Hashes(LogLink link) => $"{ContentStart}{link.Content}\",\"former\":\"{link.Former}\",\"hash\":\"{link.Hash}\"}}";

    private bool IsWrittenAs(string text) => text == this switch
    {
        { End: { } head } => OfEnd(head),
        { Canonical: { } canonical } => $"{EntryStart}{canonical}{Hashes(Link!)}",
        _ => OfWithheld(Link!),
    };
}
