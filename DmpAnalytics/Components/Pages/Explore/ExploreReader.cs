using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>Asks every line of a view and puts them together.</summary>
public sealed class ExploreReader(Analyst analyst)
{
    /// <summary>Lines of one view; more can be read by no one, and the page says how many were left out.</summary>
    public const int MostLines = 24;

    public async Task<ExploreData> ReadAsync(IEnumerable<KeyValuePair<string, string>> parameters, Language language, CancellationToken cancellationToken)
    {
        var latest = await analyst.ReferenceAsync(null, cancellationToken);
        var (state, ignored) = ExploreState.FromAddress(parameters, latest);
        var reference = state.Question.Data is { } version ? await analyst.ReferenceAsync(version, cancellationToken) : latest;
        var asked = ExploreQuestions.Of(state, reference, language);
        var kept = asked.Take(MostLines).ToList();
        var read = await LinesAsync(state, kept, reference, cancellationToken);
        if (read.Problems.Length > 0)
        {
            // Dates too far apart for their step: the usual ones are shown.
            ignored = [.. ignored, .. read.Problems];
            state = state with { Question = state.Question with { From = null, To = null, Every = null } };
            read = await LinesAsync(state, kept.Select(item => item with { Question = item.Question with { From = null, To = null, Every = null } }).ToList(), reference, cancellationToken);
        }

        var context = new ChartContext(reference, language);
        return new()
        {
            Reference = reference,
            State = state,
            Ignored = ignored,
            Lines = read.Lines,
            LeftOut = asked.Count - kept.Count,
            Model = ExploreModel.Of(read.Lines, new(state.Kind, state.WithEvents, ThenName(state, language)), context),
            Point = await PointAsync(state, kept, read.Lines, cancellationToken),
        };
    }

    private async Task<(ImmutableArray<ExploreLine> Lines, ImmutableArray<Problem> Problems)> LinesAsync(
        ExploreState state, List<AskedLine> asked, ReferenceData reference, CancellationToken cancellationToken)
    {
        var every = state.Question.Every ?? await UsualStepAsync(asked, cancellationToken);
        var lines = ImmutableArray.CreateBuilder<ExploreLine>();
        foreach (var item in asked)
        {
            var question = item.Question with { Every = every };
            var series = await analyst.SeriesAsync(item.Subject.Definition, question, cancellationToken);
            if (!series.IsAnswered) return ([], series.Problems);
            var then = state.Vintage is { } vintage
                ? await analyst.CompareAsync(item.Subject.Definition, item.Subject.Definition, question, vintage, cancellationToken)
                : null;
            if (then is { IsAnswered: false }) return ([], then.Problems);
            lines.Add(new(item.Id, item.Name, series.Value, item.Subject.Definition.IsOverPeriod)
            {
                Then = then?.Value,
                Measures = item.Subject.MeasuresOf(reference, series.Value.Question.Denominator),
                AddressOf = at => (state with { Point = $"{Period.OfDay(at).Text}~{item.Id}" }).ToAddress() + "#point",
            });
        }

        return (state.Question.From is null ? Trimmed(lines.ToImmutable()) : lines.ToImmutable(), []);
    }

    /// <summary>Years for amounts of a step; else steps short enough to show a line.</summary>
    private async Task<Every> UsualStepAsync(List<AskedLine> asked, CancellationToken cancellationToken)
    {
        if (asked.Any(item => item.Subject.Definition.IsOverPeriod)) return Every.Year;
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var question in asked.Select(item => item.Question).DistinctBy(question => (question.Programme, question.Scope, question.Region)))
        {
            if ((await analyst.ResolveAsync(question, cancellationToken)).Value is not { } resolved) continue;
            if (resolved.From < first) first = resolved.From;
            if (resolved.To > last) last = resolved.To;
        }

        return last < first || last.Year - first.Year > 12 ? Every.Year : last.Year - first.Year <= 3 ? Every.Month : Every.Quarter;
    }

    /// <summary>Without the steps before anything is known.</summary>
    private static ImmutableArray<ExploreLine> Trimmed(ImmutableArray<ExploreLine> lines)
    {
        var known = lines.SelectMany(line => line.Series.Points).Where(point => point.Result.HasValue).Select(point => point.At).ToList();
        if (known.Count == 0) return lines;

        var first = known.Min();
        return [.. lines.Select(line =>
        {
            var points = line.Series.Points;
            var from = Math.Clamp(points.TakeWhile(point => point.At < first).Count() - 1, 0, points.Length - 1);
            var begin = from == 0 ? line.Series.Question.From : points[from - 1].At.AddDays(1);
            return line with
            {
                Series = line.Series with { Points = [.. points.Skip(from)], Question = line.Series.Question with { From = begin } },
                Then = line.Then is { } then ? then with { Points = [.. then.Points.Where(point => point.At >= points[from].At)] } : null,
            };
        })];
    }

    private static string? ThenName(ExploreState state, Language language)
    {
        string?[] said =
        [
            state.Then is { } date ? Words.Format("Explore", "then.known", language, Formats.Date(date, language)) : null,
            state.ThenData is { } data ? Words.Format("Explore", "then.data", language, Formats.Number(data, language)) : null,
        ];
        return said.OfType<string>().ToList() is { Count: > 0 } names ? string.Join(Words.Get("Explore", "title.and", language), names) : null;
    }

    private async Task<OpenedPoint?> PointAsync(
        ExploreState state, List<AskedLine> asked, ImmutableArray<ExploreLine> lines, CancellationToken cancellationToken)
    {
        if (state.Point?.Split('~', 2) is not [var day, var id] || !Period.TryParse(day, out var period)) return null;
        var at = period.Last;
        if (lines.FirstOrDefault(line => line.Id == id) is not { } line || line.Series.Points.All(point => point.At != at)) return null;

        var item = asked.First(one => one.Id == id);
        var resolved = line.Series.Question;
        var step = Steps.Of(resolved.From, at, resolved.Every).First(span => span.Last == at);
        var question = item.Question with { At = Period.OfDay(at), From = Period.OfDay(step.First), To = Period.OfDay(at), Every = null };
        var answer = await analyst.AnswerAsync(item.Subject.Definition, question, cancellationToken);
        return answer.IsAnswered ? new(line, at, answer.Value, item.Subject.Definition.IsOverPeriod ? question : question with { From = null, To = null }) : null;
    }
}
