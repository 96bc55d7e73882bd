using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts.Catalog;

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
        (state, var refused) = await AcceptedAsync(state, reference, language, cancellationToken);
        ignored = [.. ignored, .. refused];
        var asked = ExploreQuestions.Of(state, reference, language);
        var kept = asked.Take(MostLines).ToList();
        var read = await LinesAsync(state, kept, reference, language, cancellationToken);
        if (read.Problems.Length > 0)
        {
            // Dates too far apart for their step: the usual ones are shown.
            ignored = [.. ignored, .. read.Problems];
            state = state with { Question = state.Question with { From = null, To = null, Every = null } };
            read = await LinesAsync(state, kept.Select(item => item with { Question = item.Question with { From = null, To = null, Every = null } }).ToList(), reference, language, cancellationToken);
        }

        var point = await PointAsync(state, kept, read.Lines, cancellationToken);
        if (point is null && state.Point is { } missing)
        {
            ignored = [.. ignored, new(ProblemCode.UnknownValue, "point", missing)];
            state = state with { Point = null };
        }

        var context = new ChartContext(reference, language);
        return new()
        {
            Reference = reference,
            State = state,
            Ignored = ignored,
            Lines = read.Lines,
            LeftOut = asked.Count - kept.Count,
            Model = ChartCatalog.Finished(
                ExploreModel.Of(read.Lines, new(state.Kind, state.WithEvents, ThenName(state, language)), context),
                new(AppUrls.Explore, new(state.Question, language) { Options = [.. state.Options] }, read.Lines[0].Series.Question, await analyst.EditionAsync(reference.Version, cancellationToken)),
                [.. read.Lines.Select(line => line.Series.Question.Programme).DistinctBy(programme => programme.Id)],
                context),
            Point = point,
        };
    }

    /// <summary>The state without what one of its questions refuses, such as a currency that one of the programmes has no rate for.</summary>
    private async Task<(ExploreState State, ImmutableArray<Problem> Refused)> AcceptedAsync(
        ExploreState state, ReferenceData reference, Language language, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        foreach (var question in ExploreQuestions.Of(state, reference, language).Take(MostLines).Select(item => item.Question).Distinct())
            problems.AddRange((await analyst.ResolveAsync(question, cancellationToken)).Problems);
        if (problems.Count == 0) return (state, []);

        var names = problems.Select(problem => problem.Parameter).ToHashSet(StringComparer.Ordinal);
        var kept = state.Question;
        if (names.Contains("currency")) kept = kept with { Currency = null };
        if (names.Contains("from") || names.Contains("to")) kept = kept with { From = null, To = null };
        return (state with { Question = kept }, [.. problems.DistinctBy(problem => (problem.Parameter, problem.Value))]);
    }

    private async Task<(ImmutableArray<ExploreLine> Lines, ImmutableArray<Problem> Problems)> LinesAsync(
        ExploreState state, List<AskedLine> asked, ReferenceData reference, Language language, CancellationToken cancellationToken)
    {
        var (from, to) = await UsualDatesAsync(asked, cancellationToken);
        var every = state.Question.Every ?? UsualStep(asked, from, to);
        var lines = ImmutableArray.CreateBuilder<ExploreLine>();
        foreach (var item in asked)
        {
            var question = item.Question with { Every = every, To = item.Question.To ?? Period.OfDay(to) };
            var series = await analyst.SeriesAsync(item.Subject.Definition, question, cancellationToken);
            if (!series.IsAnswered) return ([], series.Problems);
            var then = state.Vintage is { } vintage
                ? await analyst.CompareAsync(item.Subject.Definition, item.Subject.Definition, question, vintage, cancellationToken)
                : null;
            if (then is { IsAnswered: false }) return ([], then.Problems);
            lines.Add(new(item.Id, item.Name, series.Value, item.Subject.IsOverPeriod)
            {
                Then = then?.Value,
                Subject = ExploreNames.Of(item.Subject, series.Value.Question.Denominator, language),
                HasScope = item.Subject.IsOfMoney,
                Measures = item.Subject.MeasuresOf(reference, series.Value.Question.Denominator),
                AddressOf = at => (state with { Point = $"{Period.OfDay(at).Text}~{item.Id}" }).ToAddress() + "#point",
            });
        }

        var trimmed = Trimmed(lines.ToImmutable(), state.Question.From is null, state.Question.To is null);
        return ([.. await Task.WhenAll(trimmed.Select((line, index) => WithWholeAsync(line, asked[index], cancellationToken)))], []);
    }

    /// <summary>The points of a series of sums do not carry their figures; one answer has them all.</summary>
    private async Task<ExploreLine> WithWholeAsync(ExploreLine line, AskedLine asked, CancellationToken cancellationToken)
    {
        var points = line.Series.Points;
        if (points.LastOrDefault(point => point.Result.HasValue) is not { } last || points.Any(point => point.Result.AllFigures().Any())) return line;
        var question = asked.Question with { At = Period.OfDay(last.At), From = Period.OfDay(line.Series.Question.From), To = Period.OfDay(last.At) };
        return line with { Whole = (await analyst.AnswerAsync(asked.Subject.Definition, question, cancellationToken)).Value?.Result };
    }

    /// <summary>From the first launch to the last figure of any line, unless the reader says otherwise.</summary>
    private async Task<(DateOnly From, DateOnly To)> UsualDatesAsync(List<AskedLine> asked, CancellationToken cancellationToken)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var question in asked.Select(item => item.Question).DistinctBy(question => (question.Programme, question.Scope, question.Region)))
        {
            if ((await analyst.ResolveAsync(question, cancellationToken)).Value is not { } resolved) continue;
            var end = question.To is null && resolved.LastFigure is { } figure && figure > resolved.To ? figure : resolved.To;
            if (resolved.From < first) first = resolved.From;
            if (end > last) last = end;
        }

        return last < first ? (last, last) : (first, last);
    }

    /// <summary>Years for amounts of a step; else steps short enough to show a line.</summary>
    private static Every UsualStep(List<AskedLine> asked, DateOnly from, DateOnly to) =>
        asked.Any(item => item.Subject.IsOverPeriod) || to.Year - from.Year > 25 ? Every.Year
        : to.Year - from.Year <= 3 ? Every.Month
        : Every.Quarter;

    /// <summary>Without the steps before and after which nothing is known but zero.</summary>
    private static ImmutableArray<ExploreLine> Trimmed(ImmutableArray<ExploreLine> lines, bool isStartFree, bool isEndFree)
    {
        var points = lines.SelectMany(line => line.Series.Points.Concat(line.Then?.Points.Select(point => new SeriesPoint(point.At, point.Then)) ?? [])).ToList();
        var known = points.Where(point => point.Result.HasValue).Select(point => point.At).ToList();
        var counted = points.Where(point => point.Result.Value is not (null or 0)).Select(point => point.At).ToList();
        if (known.Count == 0) return lines;

        var first = isStartFree ? (counted.Count > 0 ? counted : known).Min() : DateOnly.MinValue;
        var last = isEndFree ? known.Max() : DateOnly.MaxValue;
        return [.. lines.Select(line => Between(line, first, last))];
    }

    /// <summary>The points from the one before the first date to the last one; never none.</summary>
    private static ExploreLine Between(ExploreLine line, DateOnly first, DateOnly last)
    {
        var points = line.Series.Points;
        var from = Math.Clamp(points.TakeWhile(point => point.At < first).Count() - 1, 0, points.Length - 1);
        var kept = points.Skip(from).TakeWhile((point, index) => index == 0 || point.At <= last).ToImmutableArray();
        var begin = from == 0 ? line.Series.Question.From : points[from - 1].At.AddDays(1);
        return line with
        {
            Series = line.Series with { Points = kept, Question = line.Series.Question with { From = begin, To = kept[^1].At } },
            Then = line.Then is { } then ? then with { Points = [.. then.Points.Where(point => point.At >= kept[0].At && point.At <= kept[^1].At)] } : null,
        };
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
        var first = Steps.Of(resolved.From, at, resolved.Every).Last().First;
        var question = item.Question with { At = Period.OfDay(at), From = Period.OfDay(first), To = Period.OfDay(at), Every = null };
        var answer = await analyst.AnswerAsync(item.Subject.Definition, question, cancellationToken);
        return answer.IsAnswered ? new(line, at, answer.Value, item.Subject.IsOverPeriod ? question : question with { From = null, To = null }) : null;
    }
}
