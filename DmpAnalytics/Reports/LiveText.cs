using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Reports;

/// <summary>A name in text that the filling writes: what the report is about.</summary>
public enum LiveField
{
    Programme,
    Scope,
    Region,
    Period,
    At,
    Denominator,
    Prices,
    Known,
    Data,
}

/// <summary>A piece of an author's text.</summary>
/// <param name="Source">As the author wrote it.</param>
public abstract record LivePiece(string Source);

public sealed record PlainPiece(string Source) : LivePiece(Source);

/// <summary>A name such as <c>{{programme}}</c>.</summary>
public sealed record FieldPiece(string Source, LiveField Field) : LivePiece(Source);

/// <summary>A number such as <c>{{cost_per_active_dossier at=2012-06-30 scope=direct}}</c>.</summary>
/// <param name="Source">As the author wrote it.</param>
/// <param name="Id">An indicator or a measure; whether it exists is known when it is asked.</param>
/// <param name="Parameters">What it asks otherwise than its block.</param>
public sealed record NumberPiece(string Source, string Id, Question Parameters) : LivePiece(Source);

/// <summary>Braces that ask for nothing that can be asked, with everything that is wrong with them.</summary>
public sealed record BrokenPiece(string Source, ImmutableArray<Problem> Problems) : LivePiece(Source);

/// <summary>
/// The live names and numbers of a text: <c>{{name key=value …}}</c>, the keys being the parameters of a question. Braces that are
/// not closed or hold no name are plain text.
/// </summary>
public static partial class LiveText
{
    /// <summary>The pieces in their order; put together, their sources are the text.</summary>
    public static ImmutableArray<LivePiece> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = ImmutableArray.CreateBuilder<LivePiece>();
        var next = 0;
        foreach (var match in Braces().Matches(text).Cast<Match>())
        {
            if (match.Index > next) pieces.Add(new PlainPiece(text[next..match.Index]));
            pieces.Add(PieceOf(match));
            next = match.Index + match.Length;
        }

        if (next < text.Length) pieces.Add(new PlainPiece(text[next..]));
        return pieces.ToImmutable();
    }

    /// <summary>How a number is written in text.</summary>
    public static string Write(string id, Question parameters) =>
        "{{" + string.Join(' ', QuestionParameters.Write(parameters).Select(pair => $"{pair.Key}={pair.Value}").Prepend(id)) + "}}";

    private static LivePiece PieceOf(Match match)
    {
        var (source, name, said) = (match.Value, match.Groups["name"].Value, match.Groups["said"].Value);
        var pairs = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        if (pairs.Count == 0 && Code.TryParse<LiveField>(name, out var field)) return new FieldPiece(source, field);
        var read = QuestionParameters.Read(pairs);
        return read.Value is { } parameters ? new NumberPiece(source, name, parameters) : new BrokenPiece(source, read.Problems);
    }

    private static KeyValuePair<string, string> Pair(string word)
    {
        var sign = word.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? new(word, "") : new(word[..sign], word[(sign + 1)..]);
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z][a-z_0-9]*)(?<said>(?:\s+[^\s{}]+)*)\s*\}\}")]
    private static partial Regex Braces();
}
