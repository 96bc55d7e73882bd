using System.Globalization;
using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>How a value follows from published statements, each on a line of its own that can be changed.</summary>
internal sealed class FigureSteps(ResolvedQuestion question, ReferenceData reference, Language language, List<CalculationLine> lines)
{
    private static readonly CompositeFormat Same = CompositeFormat.Parse("{0}");
    private static readonly CompositeFormat Rest = CompositeFormat.Parse("100-{0}");
    private static readonly CompositeFormat Monthly = CompositeFormat.Parse("SUM({0}:{1})/12");
    private static readonly CompositeFormat Sum = CompositeFormat.Parse("SUM({0}:{1})");

    /// <summary>Adds the statements behind a result under its line, and says what they make together; null where they do not.</summary>
    public CalculationStep? Of(Result result, CalculationLine line)
    {
        if (result.Targets is [var target, ..]) return Simple(result, Statement(target, line.Depth + 1));
        if (result.Population is { } people)
            return Simple(result, Add(new(Wording.Formats.Year(people.Year), line.Depth + 1, result.Unit) { Value = people.Value, Source = SourceOf(people.Source, ""), Address = UrlOf(people.Source) }));
        var uses = result.Figures;
        if (uses.FirstOrDefault(use => use.Role == FigureRole.After) is { } after) return Between(result, line, uses.FirstOrDefault(use => use.Role == FigureRole.Before), after);
        if (uses.Any(use => use.Role is FigureRole.Whole or FigureRole.Remainder or FigureRole.Cut or FigureRole.Scaled)) return OfSum(result, line);
        CalculationStep? step = null;
        foreach (var use in uses)
        {
            var statement = Statement(use, line.Depth + 1, use.Figure.Value, use.Role == FigureRole.Confirms);
            if (use.Role is FigureRole.Reported or FigureRole.Carried) step ??= Simple(result, statement);
        }

        return step;
    }

    /// <summary>The statement itself, or the rest of a share.</summary>
    private static CalculationStep Simple(Result result, CalculationLine statement) =>
        statement.Value == result.Value || result.Unit != Measure.PercentUnit
            ? CalculationStep.Of(statement.Value!.Value, Same, statement)
            : CalculationStep.Of(100 - statement.Value!.Value, Rest, statement);

    /// <summary>On the line from one point, or from the opening, to the next one (rule 2).</summary>
    private CalculationStep? Between(Result result, CalculationLine line, FigureUse? before, FigureUse after)
    {
        if (line.Date is not { } at) return null;
        var first = before is null ? Opening(result, line.Depth + 1) : Statement(before, line.Depth + 1, before.Figure.Value, isBeside: false);
        var last = Statement(after, line.Depth + 1, after.Figure.Value, isBeside: false);
        if (first?.Date is not { } from || last.Date is not { } to || to <= from) return null;
        var (a, b) = (first.Value!.Value, last.Value!.Value);
        return new(
            () => $"{CalculationStep.Cell(first)}+({CalculationStep.Cell(last)}-{CalculationStep.Cell(first)})*({CalculationStep.Day(line)}-{CalculationStep.Day(first)})/({CalculationStep.Day(last)}-{CalculationStep.Day(first)})",
            a + ((b - a) * (at.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber)));
    }

    private CalculationLine? Opening(Result result, int depth) => question.Programme.Opened is { } opened
        ? Add(new(Words.Get("Documents", "calculation.opening", language), depth, result.Unit) { Value = 0, Date = opened.First })
        : null;

    /// <summary>What each figure counts for, summed (rule 3); what rounding leaves has a line of its own.</summary>
    private CalculationStep? OfSum(Result result, CalculationLine line)
    {
        var counted = result.Figures.Where(use => use.Role is not (FigureRole.Confirms or FigureRole.Total)).ToList();
        var depth = line.Depth + 1;
        var parts = new List<CalculationLine>();
        foreach (var use in counted) parts.Add(Contribution(use, result.Unit, depth));
        var isMonthly = result.Unit.EndsWith("/month", StringComparison.Ordinal);
        var sum = parts.Sum(part => part.Value!.Value);
        var left = (isMonthly ? 12 * result.Value : result.Value) - sum;
        if (left is { } rounding && rounding != 0 && Rounding.Round(isMonthly ? sum / 12 : sum, result.Unit) != result.Value && Math.Abs(rounding) <= 0.01m * (parts.Count + 1))
        {
            parts.Add(Add(new(Words.Get("Documents", "calculation.rounding", language), depth, result.Unit) { Value = rounding }));
            sum += rounding;
        }

        // What cut figures were cut from stands under all that is summed.
        foreach (var (use, part) in counted.Zip(parts).Where(pair => CutOf(pair.First) is not null)) AddWhole(use, part, depth + 1);
        foreach (var use in result.Figures.Where(use => use.Role is FigureRole.Confirms or FigureRole.Total)) Statement(use, depth, use.Figure.Value, isBeside: true);
        return CalculationStep.Of(isMonthly ? sum / 12 : sum, isMonthly ? Monthly : Sum, parts[0], parts[^1]);
    }

    private CalculationLine Contribution(FigureUse use, string unit, int depth)
    {
        var isWhole = use.Role == FigureRole.Whole && use.Contribution == use.Figure.Value;
        return Statement(use, depth, isWhole ? use.Figure.Value : CutOf(use)?.Value ?? use.Contribution, isBeside: false, unit);
    }

    /// <summary>The days that count, of all the days of a figure, where they explain what it counts for.</summary>
    private static (int Counted, int All, decimal Value)? CutOf(FigureUse use)
    {
        if (use.Role != FigureRole.Cut || use.Span is not { } span) return null;
        var all = new DateSpan(use.Figure.Period.First, use.Figure.Period.Last).Days;
        var exact = use.Figure.Value * span.Days / all;
        return decimal.Round(exact, 2, MidpointRounding.AwayFromZero) == use.Contribution ? (span.Days, all, exact) : null;
    }

    private void AddWhole(FigureUse use, CalculationLine part, int depth)
    {
        var (counted, all, exact) = CutOf(use)!.Value;
        var whole = Add(new(Words.Format("Documents", "calculation.whole", language, Wording.Formats.Period(use.Figure.Period, use.Figure.Precision, language)), depth, use.Figure.Unit)
        {
            Value = use.Figure.Value,
            Source = part.Source,
            Address = part.Address,
            Origin = part.Origin,
        });
        part.Step = new(() => $"{CalculationStep.Cell(whole)}*{OfficeXml.Number(counted)}/{OfficeXml.Number(all)}", exact);
    }

    private CalculationLine Statement(FigureUse use, int depth, decimal value, bool isBeside, string? unit = null)
    {
        var figure = use.Figure;
        var qualifier = Wording.Formats.Qualifier(figure.Qualifier, language);
        return Add(new($"{Wording.Formats.Period(figure.Period, figure.Precision, language)} · {LineageText.Role(use.Role, language)}", depth, unit ?? figure.Unit)
        {
            Value = value,
            Date = figure.Period.Last,
            How = string.Join(" · ", new[] { qualifier, unit is null ? null : LineageText.Contribution(use, unit, language) }.OfType<string>().Where(text => text.Length > 0)),
            Source = SourceOf(figure.Source, figure.Locator),
            Address = UrlOf(figure.Source),
            Origin = OriginOf(figure.Origin),
            IsBeside = isBeside,
        });
    }

    private CalculationLine Statement(Target target, int depth) => Add(new(LineageText.Kind(target.Kind, language), depth, target.Unit)
    {
        Value = target.Value,
        Date = target.Due,
        Source = SourceOf(target.Source, target.Locator),
        Address = UrlOf(target.Source),
        Origin = OriginOf(target.Origin),
    });

    private CalculationLine Add(CalculationLine line)
    {
        lines.Add(line);
        return line;
    }

    private string SourceOf(string id, string locator) => SourceNames.Cited(reference.FindSource(id), locator, language);

    private string? UrlOf(string id) => reference.FindSource(id)?.Url;

    private static string OriginOf(Origin? origin) => origin is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{origin.File}:{origin.Line}");
}
