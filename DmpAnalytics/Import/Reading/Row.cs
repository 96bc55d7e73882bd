using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Reading;

/// <summary>
/// One row while it is read: its fields by column, and where its issues go. A column that the header lacks is told once for
/// the file, so a row stays silent on it and is merely not clean.
/// </summary>
internal sealed class Row(string file, TextRow text, FrozenDictionary<string, int> columns, bool isHeaderComplete, IssueList issues)
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))]);

    public string File => file;

    public int Line => text.Line;

    /// <summary>Whether a thing may be made of this row: no error so far, and no column missing.</summary>
    public bool IsClean { get; private set; } = isHeaderComplete;

    /// <summary>Whether the row was put into the canonical form by a mapping.</summary>
    public bool IsMapped => text.Written is not null;

    public bool HasColumn(string column) => columns.ContainsKey(column);

    /// <summary>The field as it stands; empty where the column is missing.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var index) ? text.Fields[index] : "";

    /// <summary>The field as the file has it, before it was put into the canonical form.</summary>
    public string Written(string column) => WrittenOf(column)?.Text ?? Text(column);

    /// <summary>Whether the field is in the canonical form; else it could not be put there, whatever it looks like.</summary>
    public bool IsRead(string column) => WrittenOf(column) is not { IsRead: false };

    /// <summary>The field, or null where it is empty.</summary>
    public string? Optional(string column) => Text(column) is { Length: > 0 } value ? value : null;

    /// <summary>The field; an empty or blank one is an issue.</summary>
    public string? Required(string column)
    {
        var value = Text(column);
        if (!string.IsNullOrWhiteSpace(value)) return value;
        if (HasColumn(column)) Report(IssueCode.MissingValue, column);
        return null;
    }

    public void Report(IssueCode code, string column, params ImmutableArray<string> arguments)
    {
        var written = WrittenOf(column);
        var issue = new Issue(file, Line, written?.Column ?? column, written?.Text ?? Text(column), code) { Arguments = arguments };
        issues.Add(issue);
        if (issue.IsError) IsClean = false;
    }

    /// <summary>A number as the column of the file writes them.</summary>
    public string NumberExample(string column) => (WrittenOf(column)?.Numbers ?? NumberStyle.Canonical).Example;

    private WrittenField? WrittenOf(string column) => text.Written?.GetValueOrDefault(column);

    /// <summary>A store cannot keep control characters; line breaks and tabs it can.</summary>
    public void CheckCharacters()
    {
        var isClean = true;
        foreach (var field in text.Fields) isClean &= !field.AsSpan().ContainsAny(Controls);
        if (isClean) return;
        foreach (var (column, index) in columns)
        {
            foreach (var letter in text.Fields[index])
            {
                if (!char.IsControl(letter) || letter is '\n' or '\r' or '\t') continue;
                Report(IssueCode.ControlCharacter, column, string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}"));
                break;
            }
        }
    }
}
