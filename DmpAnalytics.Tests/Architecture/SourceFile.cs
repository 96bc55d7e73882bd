using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>A file of the tree, its path relative to the root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly Regex NotCode = new(
        """
        (?<razor>@\*.*?\*@|<!--.*?-->)
        |(?<comment>//[^\n]*|/\*.*?\*/)
        |(?<raw>\$*"{3,}.*?"{3,})
        |(?<holes>\$@?"(?:[^"\\{\n]|\\.|\{\{|\{[^{}\n]*\})*")
        |(?<verbatim>@"(?:[^"]|"")*")
        |(?<text>"(?:[^"\\\n]|\\.)*")
        |(?<letter>'(?:[^'\\\n]|\\.)+')
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.Compiled);

    private static readonly Regex Hole = new(@"\{([^{}\n]*)\}", RegexOptions.Compiled);

    public bool IsMarkup => Path.EndsWith(".razor", StringComparison.Ordinal);

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>The folder under the application: <c>Domain</c>, <c>Export/Formats</c>; empty for files beside <c>Program.cs</c>.</summary>
    public string Room => Folder.StartsWith("DmpAnalytics/", StringComparison.Ordinal) ? Folder["DmpAnalytics/".Length..] : "";

    /// <summary>
    /// What the compiler would bind: comments and texts are gone, what stands in the holes of a text stays.
    /// In markup, quoted attribute values stay, since they hold code.
    /// </summary>
    public string Code() => NotCode.Replace(Text, match =>
        IsMarkup && !match.Groups["razor"].Success && !match.Groups["comment"].Success ? match.Value
        : IsMarkup && match.Value.StartsWith("//", StringComparison.Ordinal) && match.Index > 0 && Text[match.Index - 1] == ':' ? match.Value
        : match.Groups["holes"].Success || match.Value.StartsWith('$') ? string.Join(' ', Hole.Matches(match.Value).Select(hole => hole.Groups[1].Value))
        : new string('\n', match.Value.Count(letter => letter == '\n')) + " ");

    /// <summary>The quoted texts of a C# file, comments left out.</summary>
    public IEnumerable<string> Literals() =>
        NotCode.Matches(Text)
            .Where(match => !match.Groups["razor"].Success && !match.Groups["comment"].Success)
            .Select(match => match.Value);

    public string TextWithoutComments() => NotCode.Replace(Text, match =>
        match.Groups["razor"].Success || match.Groups["comment"].Success ? " " : match.Value);
}
