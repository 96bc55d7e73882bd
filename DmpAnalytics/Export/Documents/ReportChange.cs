using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Reports;

namespace DmpAnalytics.Export.Documents;

/// <summary>One thing that a block says otherwise.</summary>
/// <param name="Short">Old and new.</param>
/// <param name="Sentence">The same, and why.</param>
/// <param name="Percent">By how much of the old value a number moved, without sign; 100 where it has an answer on one side only; null of charts and tables.</param>
public sealed record ReportMove(string Short, string Sentence, decimal? Percent);

/// <summary>What a block says otherwise on a later data version.</summary>
/// <param name="Block">The id of the block.</param>
/// <param name="Data">The later data version.</param>
/// <param name="Moves">Each change with its reason; never empty.</param>
public sealed record ReportChange(string Block, long Data, ImmutableArray<ReportMove> Moves)
{
    public IEnumerable<string> Sentences => Moves.Select(move => move.Sentence);
}

/// <summary>Compares the parts of a block, filled on two data versions.</summary>
internal static class ReportChanges
{
    /// <param name="block">The block.</param>
    /// <param name="from">The earlier data version.</param>
    /// <param name="now">Where it was filled on the later one.</param>
    /// <param name="before">Its parts on the earlier one.</param>
    /// <param name="after">Its parts on the later one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ImmutableArray<ReportMove>> BetweenAsync(
        ReportBlock block, long from, FillingDesk now, IReadOnlyList<DocumentPart> before, IReadOnlyList<DocumentPart> after, CancellationToken cancellationToken)
    {
        var moves = ImmutableArray.CreateBuilder<ReportMove>();
        foreach (var (then, young) in AnswersOf(before).Zip(AnswersOf(after)).Where(pair => Differ(pair.First, pair.Second)))
        {
            var sentence = now.Changed("number", NumberFilling.NameOf(young, now), Said(then, now), Said(young, now));
            var move = new ReportMove(sentence, With(sentence, await ReportReasons.OfAnswerAsync(then, now, cancellationToken)), PercentOf(then.Result.Value, young.Result.Value));
            if (moves.All(other => other.Sentence != move.Sentence)) moves.Add(move);
        }

        foreach (var (then, young) in before.OfType<TablePart>().Zip(after.OfType<TablePart>()))
        {
            var cells = then.Rows.SelectMany(row => row).Select(cell => cell.Text).Zip(young.Rows.SelectMany(row => row).Select(cell => cell.Text)).Count(pair => pair.First != pair.Second)
                + Math.Abs(then.Rows.Length - young.Rows.Length);
            if (cells == 0) continue;
            var sentence = now.Changed(cells == 1 ? "cell" : "cells", Wording.Formats.Number(cells, now.Language), then.Caption);
            moves.Add(new(sentence, With(sentence, await WhyAsync(block, from, now, cancellationToken)), null));
        }

        foreach (var (then, young) in before.OfType<ChartPart>().Zip(after.OfType<ChartPart>()))
        {
            var points = ChartChange.Between(then.Model, young.Model).Length;
            if (points == 0) continue;
            var sentence = now.Changed(points == 1 ? "point" : "points", Wording.Formats.Number(points, now.Language), then.Model.Title);
            moves.Add(new(sentence, With(sentence, await ReportReasons.OfChartAsync(then.Model, young.Model, from, now, cancellationToken)), null));
        }

        return moves.ToImmutable();
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

    private static decimal PercentOf(decimal? then, decimal? now) => (then, now) switch
    {
        (null, null) => 0,
        ({ } old, { } young) when old == young => 0,
        ({ } old and not 0, { } young) => Math.Abs((young - old) / old) * 100,
        _ => 100,
    };

    /// <summary>Why a table moved: its columns one by one, or what is said of its programme.</summary>
    private static async Task<IReadOnlyList<string>> WhyAsync(ReportBlock block, long from, FillingDesk now, CancellationToken cancellationToken)
    {
        if (block is TableBlock table)
        {
            var reasons = new List<string>();
            foreach (var id in table.Indicators)
                reasons.AddRange(await ReportReasons.OfSeriesAsync(id, now.QuestionOf(block.Parameters, ""), new Vintage(Data: from), now, cancellationToken));
            return [.. reasons.Distinct(StringComparer.Ordinal)];
        }

        var resolved = await now.Analyst.ResolveAsync(now.QuestionOf(block.Parameters, ""), cancellationToken);
        return resolved.Value is { } question ? await ReportReasons.OfProgrammeAsync(question.Programme.Id, from, now, cancellationToken) : [];
    }

    private static string With(string sentence, IEnumerable<string> reasons) => string.Join(' ', reasons.Prepend(sentence));
}
