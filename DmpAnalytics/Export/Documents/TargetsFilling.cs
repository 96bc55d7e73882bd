using System.Collections.Immutable;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>Every series of promises with what was reached, in the order in which they fall due.</summary>
internal static class TargetsFilling
{
    public static async Task<DocumentPart> PartAsync(FillingDesk desk, TargetsBlock block, CancellationToken cancellationToken)
    {
        var read = await desk.Analyst.TargetsAsync(desk.QuestionOf(block.Parameters, "targets"), cancellationToken);
        if (read.Value is not { } targets) return desk.Refusal(read.Problems);
        if (targets.Reviews.IsEmpty)
        {
            var none = desk.Text("targets.none", Wording.Formats.Date(targets.Question.At.Last, desk.Language));
            desk.Miss(none);
            return new ParagraphPart(ParagraphKind.Normal, [new DocumentRun(none) { IsItalic = true }]);
        }

        desk.UseSources(targets.Reviews.SelectMany(review => FillingDesk.SourcesOf(review.Reached).Concat(
            new[] { review.Original, review.Current }.SelectMany(promise => promise.Targets).Select(target => target.Source))));
        return new TablePart(
            desk.Text(
                "targets.caption", targets.Question.Programme.Name.Set(desk.Language), Wording.Formats.Date(targets.Question.At.Last, desk.Language),
                TargetText.Counts(targets.Reviews, desk.Language)),
            [
                new(desk.Text("targets.what")),
                new(desk.Text("targets.due")),
                new(desk.Text("targets.first"), IsNumber: true),
                new(desk.Text("targets.current"), IsNumber: true),
                new(desk.Text("targets.reached"), IsNumber: true),
                new(desk.Text("targets.share"), IsNumber: true),
                new(desk.Text("targets.outcome")),
            ],
            [.. targets.Reviews.Select(review => Row(review, desk))])
        {
            Notes = [desk.Note(desk.Text("targets.note"))],
        };
    }

    private static ImmutableArray<DocumentCell> Row(TargetReview review, FillingDesk desk)
    {
        var language = desk.Language;
        var series = review.Series;
        var measure = desk.Reference.FindMeasure(series.Measure)?.Name.Set(language) ?? series.Measure;
        var scope = series.Scope is { } id ? desk.Reference.Scopes.FirstOrDefault(item => item.Id == id && item.Programme == review.Original.Judged.Programme)?.Name.Set(language) : null;
        return
        [
            new(scope is null ? measure : $"{measure}, {scope}"),
            new(series.Due is { } due ? Wording.Formats.Date(due, language) : "–"),
            Promised(review.Original, desk),
            review.Current == review.Original ? new("=") : Promised(review.Current, desk),
            Of(review.Reached, desk),
            Of(review.AttainmentOfCurrent, desk),
            new($"{TargetText.Sign(review.Outcome)} {TargetText.Outcome(review.Outcome, language)}"),
        ];
    }

    private static DocumentCell Promised(Promise promise, FillingDesk desk)
    {
        var said = promise.Highest == promise.Judged.Value
            ? Wording.Formats.Promised(promise.Judged, desk.Language)
            : Words.Format("Targets", "promise.range", desk.Language, Wording.Formats.Promised(promise.Judged, desk.Language), Wording.Formats.Value(promise.Highest, promise.Judged.Unit, desk.Language));
        return new(
            promise.Announced is { } day ? desk.Text("targets.announced", said, Wording.Formats.Month(day, desk.Language)) : said,
            promise.Judged.Value);
    }

    private static DocumentCell Of(Result result, FillingDesk desk) => result.HasValue
        ? new(NumberFilling.Said(result, desk), result.Value)
        : new("–");
}
