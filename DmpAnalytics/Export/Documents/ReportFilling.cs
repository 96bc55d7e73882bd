using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>
/// Fills reports: asks for every block, writes each number once as text, and says what has no answer. What cannot be asked, be it a
/// programme that is no longer there, is said in its place; a report always comes out.
/// </summary>
public sealed class ReportFilling(Analyst analyst, Historian historian, DataReader reader)
{
    /// <summary>A template for a programme and period, in a language, ready to be filled or kept.</summary>
    public static Report Of(ReportTemplate template, Question parameters, Language language)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Of(parameters, language, key => Words.Get("ReportTemplates", $"{template.Id}.{key}", language));
    }

    /// <param name="report">As its author wrote it.</param>
    /// <param name="root">Scheme and host of the addresses in it, without a slash at the end; empty where the site has none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="approval">Of an approved report: it is read on the data of its approval, and what changed since is told.</param>
    /// <param name="until">The data version up to which changes are told; null: the latest.</param>
    public async Task<ReportDocument> FillAsync(Report report, string root, CancellationToken cancellationToken, ReportApproval? approval = null, long? until = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var latest = until ?? await reader.LatestVersionAsync(cancellationToken);
        var data = approval?.Data ?? (report.Parameters.Data is { } asked && asked <= latest ? asked : latest);
        report = report with { Parameters = report.Parameters with { Data = data } };
        var dates = await ReportDates.OfAsync(analyst, report.Parameters, cancellationToken);
        var desk = await DeskAsync(report, dates, data, root, cancellationToken);
        var now = approval is not null && data < latest ? await DeskAsync(report with { Parameters = report.Parameters with { Data = latest } }, dates, latest, root, cancellationToken, isSinceApproval: until is null) : null;

        var parts = ImmutableArray.CreateBuilder<DocumentPart>();
        var changes = ImmutableArray.CreateBuilder<ReportChange>();
        var numbers = ImmutableArray.CreateBuilder<FrozenNumber>();
        int? closing = null;
        foreach (var block in report.Blocks)
        {
            if (block is SourcesBlock)
            {
                closing ??= parts.Count;
                continue;
            }

            desk.BlockData = approval?.DataOf(block.Id);
            var made = await SpokenAsync(desk, block, cancellationToken);
            parts.AddRange(made.Where(part => !IsSaid(part, parts)));
            desk.BlockLanguage = null;
            numbers.AddRange(ReportChanges.AnswersOf(made).Select(answer => new FrozenNumber(block.Id, answer.Id, answer.Result.Value, answer.Result.Unit, ReportChanges.Said(answer, desk))));
            if (now is null || !approval!.Tells(block.Id, latest)) continue;
            var told = await ReportChanges.BetweenAsync(block, approval.DataOf(block.Id), now, made, await SpokenAsync(now, block, cancellationToken), cancellationToken);
            now.BlockLanguage = null;
            if (told.IsEmpty) continue;
            changes.Add(new(block.Id, latest, told));
            parts.AddRange(told.Select(move => new ParagraphPart(ParagraphKind.Change, [new DocumentRun(move.Sentence)])));
        }

        desk.BlockData = null;
        var resolved = await analyst.ResolveAsync(desk.QuestionOf(new(), ""), cancellationToken);
        var title = await TextFilling.LineAsync(desk, report.Title, new(), cancellationToken);
        return new()
        {
            Title = title.Length > 0 ? title : desk.Text("untitled"),
            Subtitle = resolved.Value is { } question ? SubtitleOf(question, desk) : string.Join(' ', resolved.Problems.Select(problem => ProblemText.Sentence(problem, desk.Language))),
            Language = report.Language,
            Edition = desk.Edition,
            Reference = desk.Reference,
            Facts = resolved.Value is { } about ? DocumentFacts.Of(about, desk) : [new(desk.Text("field.data"), DocumentFacts.Version(desk)), .. DocumentFacts.Made(desk)],
            Parts = parts.ToImmutable(),
            ClosingAt = closing,
            Notes = desk.Notes,
            Sources = desk.Sources,
            Definitions = desk.Definitions,
            Caveats = resolved.Value is { } whole ? [.. Caveats(whole, desk)] : [],
            Missing = desk.Missing,
            Answers = desk.Answers,
            Changes = changes.ToImmutable(),
            Numbers = numbers.ToImmutable(),
        };
    }

    /// <summary>The title of a report, its live names filled in; one line of its list.</summary>
    public async Task<string> TitleAsync(Report report, CancellationToken cancellationToken) =>
        (await FillAsync(report with { Blocks = [] }, "", cancellationToken)).Title;

    private async Task<FillingDesk> DeskAsync(Report report, ReportDates dates, long data, string root, CancellationToken cancellationToken, bool isSinceApproval = true) =>
        new(analyst, historian, report, dates, await analyst.ReferenceAsync(data, cancellationToken), await analyst.EditionAsync(data, cancellationToken), root) { IsSinceApproval = isSinceApproval };

    /// <summary>The parts of a block in its own language, which whoever set it before a comparison takes back.</summary>
    private static async Task<ImmutableArray<DocumentPart>> SpokenAsync(FillingDesk desk, ReportBlock block, CancellationToken cancellationToken)
    {
        desk.BlockLanguage = block.Language;
        var made = await PartsAsync(desk, block, cancellationToken);
        return block.Language is { } spoken && spoken != desk.Report.Language ? [.. made.Select(part => part with { Language = spoken })] : made;
    }

    private static async Task<ImmutableArray<DocumentPart>> PartsAsync(FillingDesk desk, ReportBlock block, CancellationToken cancellationToken) => block switch
    {
        Reports.HeadingBlock heading => [new HeadingPart(heading.Level, await TextFilling.LineAsync(desk, heading.Text, heading.Parameters, cancellationToken))],
        TextBlock text => await TextFilling.PartsAsync(desk, text.Markdown, text.Parameters, 2, cancellationToken),
        NumberBlock number => [await NumberFilling.CardAsync(desk, number.Indicator, desk.QuestionOf(number.Parameters, number.Indicator), cancellationToken)],
        ChartBlock chart => [await ChartFilling.PartAsync(desk, chart, cancellationToken)],
        TableBlock table => await TableFilling.PartsAsync(desk, table, cancellationToken),
        TargetsBlock targets => [await TargetsFilling.PartAsync(desk, targets, cancellationToken)],
        PerimetersBlock perimeters => [await PerimetersFilling.PartAsync(desk, perimeters, cancellationToken)],
        PageBreakBlock => [new PageBreakPart()],
        _ => [],
    };

    /// <summary>A card that stands among those before it already: a template may ask the same in two ways.</summary>
    private static bool IsSaid(DocumentPart part, IEnumerable<DocumentPart> before) =>
        part is CardPart card && before.Reverse().TakeWhile(other => other is CardPart).OfType<CardPart>()
            .Any(other => other.Answer.Id == card.Answer.Id && other.Answer.Question == card.Answer.Question);

    private static string SubtitleOf(ResolvedQuestion question, FillingDesk desk) => string.Join(
        " · ",
        new[] { LiveField.Programme, LiveField.Scope, LiveField.Region, LiveField.Period, LiveField.Prices }
            .Where(field => field != LiveField.Region || question.Region is not null)
            .Select(field => DocumentFacts.Field(field, question, desk)));

    private static IEnumerable<string> Caveats(ResolvedQuestion question, FillingDesk desk)
    {
        foreach (var overdue in FreshnessText.Overdue([question.Programme], desk.Edition.Knowing(question.Known), desk.Language)) yield return overdue;
        yield return question.Scope is { } scope ? desk.Text("caveat.scope", scope.Name.Set(desk.Language)) : desk.Text("caveat.no_scope");
        yield return desk.Text("caveat.bounds");
        yield return desk.Text("caveat.missing");
        if (question.UndatedLeftOut > 0) yield return QuestionText.Known(question, desk.Language);
    }
}
