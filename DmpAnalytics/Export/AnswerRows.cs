using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>
/// An answer as rows from which it can be computed again: the result, its inputs under it, and under each input the
/// figures it rests on with what each contributes, each row naming the line it belongs to.
/// </summary>
internal sealed class AnswerRows
{
    public static readonly ImmutableArray<string> Columns =
    [
        "line", "part_of", "kind", "role", "name", "date", "value", "low", "high", "unit", "qualifiers", "basis", "reason",
        "contribution", "from", "to", "figure", "programme", "measure", "scope", "region", "period", "source", "locator",
    ];

    private readonly ImmutableArray<ImmutableArray<CsvCell>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<CsvCell>>();
    private readonly Language language;

    private AnswerRows(Language language) => this.language = language;

    public static ImmutableArray<ImmutableArray<CsvCell>> Of(Answer answer, Language language)
    {
        var written = new AnswerRows(language);
        written.Add(answer.Result, null, "result", answer.Id, IndicatorText.Name(answer.Id, answer.Question.Denominator, language));
        return written.rows.ToImmutable();
    }

    private void Add(Result result, int? partOf, string kind, string role, string name)
    {
        var line = rows.Count + 1;
        rows.Add(
        [
            (decimal?)line,
            (decimal?)partOf,
            kind,
            role,
            name,
            result.At is { } at ? Day(at) : "",
            result.Unit == Result.DateUnit ? default(CsvCell) : result.Value,
            result.Unit == Result.DateUnit ? default(CsvCell) : result.Low,
            result.Unit == Result.DateUnit ? default(CsvCell) : result.High,
            result.Unit,
            string.Join(' ', result.Qualifiers.Codes()),
            result.HasValue ? Code.Of(result.Basis) : "",
            result.Reason is { } reason ? Code.Of(reason.Code) : "",
            default,
            default,
            default,
            default,
            default,
            result.Measure,
            result.Scope,
            default,
            result is { Unit: Result.DateUnit, Value: { } day } ? Day(DateOnly.FromDayNumber((int)day)) : "",
            default,
            default,
        ]);
        foreach (var target in result.Targets) Add(target, line);
        foreach (var use in result.Figures) Add(use, line);
        foreach (var input in result.Inputs)
            Add(input.Result, line, "input", Code.Of(input.Role), Words.Get("Lineage", "role." + Code.Of(input.Role), language));
    }

    private void Add(FigureUse use, int partOf) => rows.Add(
    [
        (decimal?)(rows.Count + 1),
        (decimal?)partOf,
        "figure",
        Code.Of(use.Role),
        Words.Get("Lineage", "figure." + Code.Of(use.Role), language),
        Day(use.Figure.Period.Last),
        use.Figure.Value,
        default,
        default,
        use.Figure.Unit,
        Code.Of(use.Figure.Qualifier),
        default,
        default,
        use.Contribution,
        use.Span is { } span ? Day(span.First) : "",
        use.Span is { } days ? Day(days.Last) : "",
        use.Figure.Id,
        use.Figure.Programme,
        use.Figure.Measure,
        use.Figure.Scope,
        use.Figure.Region,
        use.Figure.Period.Text,
        use.Figure.Source,
        use.Figure.Locator,
    ]);

    private void Add(Target target, int partOf) => rows.Add(
    [
        (decimal?)(rows.Count + 1),
        (decimal?)partOf,
        "target",
        Code.Of(target.Kind),
        Words.Get("Lineage", "target." + Code.Of(target.Kind), language),
        target.Due is { } due ? Day(due) : "",
        target.Value,
        default,
        default,
        target.Unit,
        default,
        default,
        default,
        default,
        default,
        default,
        target.Id,
        target.Programme,
        target.Measure,
        target.Scope,
        default,
        target.Announced?.Text,
        target.Source,
        default,
    ]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
