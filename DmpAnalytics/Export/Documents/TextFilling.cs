using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>An author's text with its live names and numbers filled in.</summary>
internal static class TextFilling
{
    /// <param name="desk">Where it is asked.</param>
    /// <param name="markdown">As the author wrote it.</param>
    /// <param name="own">What the block asks otherwise than the report.</param>
    /// <param name="lowest">The level of the highest heading of the text.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ImmutableArray<DocumentPart>> PartsAsync(FillingDesk desk, string markdown, Question own, int lowest, CancellationToken cancellationToken)
    {
        var filled = new List<DocumentRun>();
        var marked = new StringBuilder();
        foreach (var piece in LiveText.Read(Unmarked(markdown)))
        {
            if (piece is PlainPiece)
            {
                marked.Append(piece.Source);
                continue;
            }

            marked.Append(MarkdownReading.Open).Append(filled.Count.ToString(CultureInfo.InvariantCulture)).Append(MarkdownReading.Close);
            filled.Add(await RunAsync(desk, piece, own, cancellationToken));
        }

        return new MarkdownReading(index => filled[index], lowest).Read(marked.ToString());
    }

    /// <summary>A title or heading in one line, its names and numbers filled in.</summary>
    public static async Task<string> LineAsync(FillingDesk desk, string text, Question own, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        foreach (var piece in LiveText.Read(Unmarked(text)))
            line.Append(piece is PlainPiece ? piece.Source : (await RunAsync(desk, piece, own, cancellationToken)).Text);
        return string.Join(' ', line.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static async Task<DocumentRun> RunAsync(FillingDesk desk, LivePiece piece, Question own, CancellationToken cancellationToken) => piece switch
    {
        FieldPiece field => new(await FieldAsync(desk, field.Field, own, cancellationToken)),
        NumberPiece number => await NumberFilling.RunAsync(desk, number.Source, number.Id, desk.QuestionOf(number.Parameters, own, number.Id), cancellationToken),
        BrokenPiece broken => NumberFilling.Broken(desk, broken.Source, broken.Problems),
        _ => new(piece.Source),
    };

    private static async Task<string> FieldAsync(FillingDesk desk, LiveField field, Question own, CancellationToken cancellationToken)
    {
        var resolved = await desk.Analyst.ResolveAsync(desk.QuestionOf(own, ""), cancellationToken);
        if (resolved.Value is not { } question) return string.Join(' ', resolved.Problems.Select(problem => ProblemText.Sentence(problem, desk.Language)));
        return DocumentFacts.Field(field, question, desk);
    }

    private static string Unmarked(string text) => text.Replace(MarkdownReading.Open, ' ').Replace(MarkdownReading.Close, ' ');
}
