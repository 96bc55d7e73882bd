using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DmpAnalytics.Export.Documents;

/// <summary>
/// An author's Markdown as parts: paragraphs, headings, lists, quotes, emphasis, links. HTML in it is text, pictures are their text,
/// and a link leads to the web or nowhere.
/// </summary>
/// <param name="fill">What stands for a mark of the text; its runs take on the look of the place.</param>
/// <param name="lowest">The level of the highest heading of the text.</param>
internal sealed class MarkdownReading(Func<int, DocumentRun> fill, int lowest)
{
    /// <summary>Encloses the index of something that is filled in; no author can write them.</summary>
    public const char Open = '\uE000';

    public const char Close = '\uE001';

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly List<DocumentPart> parts = [];

    public ImmutableArray<DocumentPart> Read(string markdown)
    {
        Blocks(Markdown.Parse(markdown, Pipeline), ParagraphKind.Normal, 0);
        return [.. parts];
    }

    private void Blocks(ContainerBlock container, ParagraphKind kind, int depth)
    {
        var within = kind;
        foreach (var block in container)
        {
            switch (block)
            {
                case Markdig.Syntax.HeadingBlock heading:
                    parts.Add(new HeadingPart(Math.Clamp(heading.Level + lowest - 1, 1, 3), string.Concat(Runs(heading.Inline).Select(run => run.Text))));
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        Blocks(item, list.IsOrdered ? ParagraphKind.Numbered : ParagraphKind.Bullet, kind is ParagraphKind.Bullet or ParagraphKind.Numbered ? depth + 1 : 0);
                    break;
                case QuoteBlock quote:
                    Blocks(quote, ParagraphKind.Quote, depth);
                    break;
                case ContainerBlock other:
                    Blocks(other, kind, depth);
                    break;
                case LeafBlock { Inline: { } inline }:
                    Add(within, Runs(inline), depth);
                    // What follows the first paragraph of an entry is no entry of its own.
                    if (kind is ParagraphKind.Bullet or ParagraphKind.Numbered) within = ParagraphKind.Normal;
                    break;
                case LeafBlock leaf when leaf.Lines.Count > 0:
                    Add(kind, Filled(leaf.Lines.ToString(), new Look()), depth);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(ParagraphKind kind, IEnumerable<DocumentRun> runs, int depth)
    {
        ImmutableArray<DocumentRun> said = [.. runs.Where(run => run.Text.Length > 0)];
        if (!said.IsEmpty) parts.Add(new ParagraphPart(kind, said, depth));
    }

    private IEnumerable<DocumentRun> Runs(ContainerInline? inline) => inline is null ? [] : Runs(inline, new Look());

    private IEnumerable<DocumentRun> Runs(ContainerInline container, Look look) => container.SelectMany(inline => inline switch
    {
        LiteralInline literal => Filled(literal.Content.ToString(), look),
        CodeInline code => Filled(code.Content, look),
        HtmlEntityInline entity => Filled(entity.Transcoded.ToString(), look),
        LineBreakInline => [look.Of(new(" "))],
        AutolinkInline auto => Filled(auto.Url, look with { Link = WebAddress(auto.Url) }),
        EmphasisInline emphasis => Runs(emphasis, emphasis.DelimiterCount >= 2 ? look with { IsBold = true } : look with { IsItalic = true }),
        LinkInline { IsImage: false } link => Runs(link, look with { Link = WebAddress(link.Url) }),
        ContainerInline other => Runs(other, look),
        _ => [],
    });

    private IEnumerable<DocumentRun> Filled(string text, Look look)
    {
        var next = 0;
        while (text.IndexOf(Open, next) is >= 0 and var start)
        {
            var end = text.IndexOf(Close, start);
            if (start > next) yield return look.Of(new(text[next..start]));
            yield return look.Of(fill(int.Parse(text.AsSpan((start + 1)..end), System.Globalization.CultureInfo.InvariantCulture)));
            next = end + 1;
        }

        if (next < text.Length) yield return look.Of(new(text[next..]));
    }

    private static string WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : "";

    private sealed record Look(bool IsBold = false, bool IsItalic = false, string Link = "")
    {
        public DocumentRun Of(DocumentRun run) => run with
        {
            IsBold = run.IsBold || IsBold,
            IsItalic = run.IsItalic || IsItalic,
            Link = run.Link.Length > 0 ? run.Link : Link,
        };
    }
}
