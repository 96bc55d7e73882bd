using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>What a document must mention.</summary>
internal static partial class Documents
{
    /// <summary>The words that a document does not have between backticks or in a block of code, as a whole word.</summary>
    public static IEnumerable<string> Missing(string document, string text, IEnumerable<string> words) =>
        from word in words.Distinct()
        where !Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])")
        select $"{document} does not mention {word}.";

    /// <summary>Options of the command line, from its source.</summary>
    public static IEnumerable<string> Options(SourceFile file) => Option().Matches(file.Text).Select(match => match.Groups[1].Value);

    /// <summary>Commands of the command line, from its source.</summary>
    public static IEnumerable<string> Commands(SourceFile file) => Command().Matches(file.Text).Select(match => match.Groups[1].Value);

    /// <summary>Links of a document to files of the tree.</summary>
    public static IEnumerable<string> Links(string text) =>
        Link().Matches(text).Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("http", StringComparison.Ordinal));

    [GeneratedRegex("\"(--[a-z][a-z-]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("new Command\\(\\s*\"([a-z]+)\"")]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
