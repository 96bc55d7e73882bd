using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>
/// The calculation of an answer as lines of a sheet: the answer, under it what it was computed from, down to the published
/// figures. A line is a formula where the formula, computed with all digits, gives exactly what the answer says; else it is the
/// answer's own value, to be changed by hand.
/// </summary>
internal sealed class CalculationPlan
{
    private readonly ResolvedQuestion question;
    private readonly ReferenceData reference;
    private readonly Language language;
    private readonly AlignmentText alignment;
    private readonly List<CalculationLine> lines = [];

    private CalculationPlan(ResolvedQuestion question, ReferenceData reference, Language language)
    {
        this.question = question;
        this.reference = reference;
        this.language = language;
        alignment = new(question, reference, language);
    }

    /// <summary>In their order; the first is the answer.</summary>
    public IReadOnlyList<CalculationLine> Lines => lines;

    public static CalculationPlan Of(Answer answer, ReferenceData reference, Language language)
    {
        var plan = new CalculationPlan(answer.Question, reference, language);
        plan.Add(AnswerNames.Of(answer, reference, language), answer.Result, 0);
        return plan;
    }

    private CalculationLine Add(string label, Result result, int depth)
    {
        var line = new CalculationLine(label, depth, result.Unit)
        {
            Date = result.At ?? (depth == 0 ? question.At.Last : null),
            Low = result.Low == result.High ? null : result.Low,
            High = result.Low == result.High ? null : result.High,
            How = result.Reason is { } reason
                ? ReasonText.Of(reason, reference, language)
                : string.Join(" · ", new[] { ResultText.Doubt(result, language), alignment.Of(result) }.Where(text => text.Length > 0)),
        };
        lines.Add(line);
        List<CalculationLine> inputs = [.. result.Inputs.Select(input => Add(LineageText.Name(input, reference, language), input.Result, depth + 1))];
        var step = inputs.Count > 0 ? InputSteps.Of(result, line, inputs) : new FigureSteps(question, reference, language, lines).Of(result, line);
        if (result.Value is not { } value) return line;
        line.Step = step is not null && Rounding.Round(step.Value, result.Unit) == value ? step : null;
        line.Value = line.Step?.Value ?? value;
        return line;
    }
}
