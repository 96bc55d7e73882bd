using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>The same question under each perimeter of money, the largest first.</summary>
internal static class PerimetersFilling
{
    public static async Task<DocumentPart> PartAsync(FillingDesk desk, PerimetersBlock block, CancellationToken cancellationToken)
    {
        var question = desk.QuestionOf(block.Parameters, "perimeters");
        var opened = await ChartDesk.OpenAsync(desk.Analyst, new(question, desk.Language), cancellationToken);
        if (opened.Value is not { } charts) return desk.Refusal(opened.Problems);
        var perimeters = await OverviewCharts.PerimetersOfAsync(charts, cancellationToken);
        if (perimeters.All(perimeter => !perimeter.Spend.Result.HasValue))
        {
            var none = Words.Get("Overview", "perimeters.empty", desk.Language);
            desk.Miss(none);
            return new ParagraphPart(ParagraphKind.Normal, [new DocumentRun(none) { IsItalic = true }]);
        }

        foreach (var answer in perimeters.SelectMany(perimeter => new[] { perimeter.Spend, perimeter.Cost })) desk.UseSources(FillingDesk.SourcesOf(answer.Result));
        var per = Words.Get("Overview", "headline.per_" + Code.Of(charts.Resolved.Denominator), desk.Language);
        return new TablePart(
            desk.Text("perimeters.caption", charts.Resolved.Programme.Name.Set(desk.Language), Wording.Formats.Date(charts.Resolved.At.Last, desk.Language)),
            [
                new(Text("scope", desk)),
                new(Text("spend", desk), IsNumber: true),
                new(Text("doubt", desk)),
                new(Words.Format("Overview", "perimeters.cost", desk.Language, per), IsNumber: true),
                new(Text("doubt", desk)),
            ],
            [.. perimeters.OrderByDescending(perimeter => perimeter.Spend.Result.Value).Select(perimeter => Row(perimeter, charts.Resolved, question, desk))]);
    }

    private static ImmutableArray<DocumentCell> Row(Perimeter perimeter, ResolvedQuestion resolved, Question question, FillingDesk desk)
    {
        var name = perimeter.Scope.Name.Set(desk.Language);
        var under = question with { Scope = perimeter.Scope.Id };
        return
        [
            new(perimeter.Scope == resolved.Scope ? desk.Text("perimeters.chosen", name) : name),
            Value(perimeter.Spend, under, desk),
            new(Doubt(perimeter.Spend.Result, desk)),
            Value(perimeter.Cost, under, desk),
            new(Doubt(perimeter.Cost.Result, desk)),
        ];
    }

    private static DocumentCell Value(Answer answer, Question question, FillingDesk desk) => answer.Result.Value is { } value
        ? new(Wording.Formats.Value(value, answer.Result.Unit, desk.Language), value) { Link = NumberFilling.LinkOf(answer, question, desk) }
        : new("–") { Link = NumberFilling.LinkOf(answer, question, desk) };

    private static string Doubt(Result result, FillingDesk desk) => result switch
    {
        { Reason: { } reason } => ReasonText.Sentence(reason, desk.Reference, desk.Language),
        { IsPale: true } => $"{ResultText.PaleShort(result, desk.Language)} · {ResultText.Doubt(result, desk.Language)}",
        _ => ResultText.Doubt(result, desk.Language),
    };

    private static string Text(string key, FillingDesk desk) => Words.Get("Overview", "perimeters." + key, desk.Language);
}
