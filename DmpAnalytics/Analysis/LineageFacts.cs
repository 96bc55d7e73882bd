using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Analysis;

/// <summary>What a reader of a calculation must know and no figure says: the breaks it met, and how its money was converted.</summary>
public static class LineageFacts
{
    /// <summary>The break behind a reason, or those that a stock was carried over; of the input that meets them.</summary>
    public static IEnumerable<Break> BreaksMet(Result result, ResolvedQuestion question, ReferenceData reference)
    {
        if (!result.Inputs.IsEmpty) return [];
        var ofMeasure = reference.Breaks.Where(item => item.Programme == question.Programme.Id && item.Measure == (result.Measure ?? result.Reason?.Measure));
        if (result.Reason is { Code: ReasonCode.Break, Since: { } since }) return ofMeasure.Where(item => item.Day == since);
        if (!result.CrossesBreak || result.Figures.IsEmpty) return [];

        var days = result.Figures.Select(use => use.Figure.Period.Last).Append(result.At ?? DateOnly.MinValue).Where(day => day > DateOnly.MinValue).ToList();
        return ofMeasure.Where(item => item.Day > days.Min() && item.Day <= days.Max());
    }

    /// <summary>
    /// What the amounts of each year of a sum of spend were multiplied by; empty where they stay as published. Promised
    /// amounts keep the money of their promise, so only the answer itself (a null role) and spend are converted.
    /// </summary>
    public static IReadOnlyList<PriceStep> Conversion(InputRole? role, Result result, ResolvedQuestion question, ReferenceData reference)
    {
        if (role is not (null or InputRole.Spend) || result.Measure != MeasureIds.Spend || result.Figures.IsEmpty) return [];
        if (question.Prices.For(question.Programme, reference) is not { } factors) return [];
        return
        [
            .. result.Figures
                .Where(use => use.Span is not null)
                .SelectMany(use => Enumerable.Range(use.Span!.Value.First.Year, use.Span.Value.Last.Year - use.Span.Value.First.Year + 1))
                .Distinct().Order().Select(factors.StepOf),
        ];
    }
}
