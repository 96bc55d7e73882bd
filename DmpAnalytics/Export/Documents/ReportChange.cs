using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>What a block says otherwise on the latest data than on those it was approved on.</summary>
/// <param name="Block">The id of the block.</param>
/// <param name="Data">The latest data version.</param>
/// <param name="Sentences">Each change with its reason; never empty.</param>
public sealed record ReportChange(string Block, long Data, ImmutableArray<string> Sentences);

/// <summary>Compares the parts of a block, filled on two data versions.</summary>
internal static class ReportChanges
{
    public static async Task<ImmutableArray<string>> BetweenAsync(
        FillingDesk now, IReadOnlyList<DocumentPart> before, IReadOnlyList<DocumentPart> after, CancellationToken cancellationToken)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        foreach (var (then, young) in AnswersOf(before).Zip(AnswersOf(after)).Where(pair => Differ(pair.First, pair.Second)))
        {
            var sentence = now.Text("change.number", NumberFilling.NameOf(young, now), Said(then, now), Said(young, now));
            var why = await WhyAsync(then, now, cancellationToken);
            var whole = why.Length == 0 ? sentence : $"{sentence} {why}";
            if (!sentences.Contains(whole)) sentences.Add(whole);
        }

        foreach (var (then, young) in before.OfType<TablePart>().Zip(after.OfType<TablePart>()))
        {
            var cells = then.Rows.SelectMany(row => row).Select(cell => cell.Text).Zip(young.Rows.SelectMany(row => row).Select(cell => cell.Text)).Count(pair => pair.First != pair.Second)
                + Math.Abs(then.Rows.Length - young.Rows.Length);
            if (cells > 0) sentences.Add(now.Text(cells == 1 ? "change.cell" : "change.cells", Wording.Formats.Number(cells, now.Language), then.Caption));
        }

        foreach (var (then, young) in before.OfType<ChartPart>().Zip(after.OfType<ChartPart>()))
        {
            var points = ChartChange.Between(then.Model, young.Model).Length;
            if (points > 0) sentences.Add(now.Text(points == 1 ? "change.point" : "change.points", Wording.Formats.Number(points, now.Language), then.Model.Title));
        }

        return sentences.ToImmutable();
    }

    /// <summary>The numbers of a block in their order.</summary>
    public static IEnumerable<Answer> AnswersOf(IEnumerable<DocumentPart> parts) => parts.SelectMany(part => part switch
    {
        ParagraphPart paragraph => paragraph.Runs.Select(run => run.Answer).OfType<Answer>(),
        CardPart card => [card.Answer],
        _ => [],
    });

    public static string Said(Answer answer, FillingDesk desk) =>
        answer.Result.HasValue ? NumberFilling.Said(answer.Result, desk) : desk.Text("change.none");

    private static bool Differ(Answer then, Answer now) =>
        then.Result.Value != now.Result.Value || then.Result.Qualifiers != now.Result.Qualifiers || then.Result.Reason?.Code != now.Result.Reason?.Code;

    private static async Task<string> WhyAsync(Answer then, FillingDesk now, CancellationToken cancellationToken)
    {
        if (IndicatorCatalog.Find(then.Id) is null) return "";
        var question = then.Question;
        var day = Period.OfDay(question.At.Last);
        var asked = new Question
        {
            Programme = question.Programme.Id,
            Scope = question.Scope?.Id,
            Region = question.Region?.Id,
            At = question.At,
            From = day,
            To = day,
            Denominator = question.Denominator,
            Target = question.Target?.Id,
            Prices = question.Prices.Year,
            Currency = question.Prices.Currency,
            Known = question.Known,
            Bounds = question.Bounds,
            Breaks = question.Breaks,
            Data = now.Edition.Data,
        };
        var compared = await now.Analyst.CompareAsync(then.Id, asked, new Vintage(Data: question.Data, Version: then.Version), cancellationToken);
        return compared.Value is { } series
            ? string.Join(' ', series.Points.SelectMany(point => point.Differences)
                .DistinctBy(cause => (cause.Cause, cause.Then?.Id, cause.Now?.Id))
                .Select(cause => DifferenceText.Sentence(Code.Of(cause.Cause), cause.Then, cause.Now, now.Reference, now.Language)).Distinct(StringComparer.Ordinal))
            : "";
    }
}
