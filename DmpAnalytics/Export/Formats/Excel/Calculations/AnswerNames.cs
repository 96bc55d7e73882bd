using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>What an answer is of, in words.</summary>
internal static class AnswerNames
{
    /// <summary>The name of its indicator, or of its measure.</summary>
    public static string Of(Answer answer, ReferenceData reference, Language language) =>
        IndicatorCatalog.Find(answer.Id) is not null
            ? IndicatorText.Name(answer.Id, answer.Question.Denominator, language)
            : reference.FindMeasure(answer.Id)?.Name.Set(language) ?? answer.Id;

    /// <summary>The date, or the days of a number over a period.</summary>
    public static string When(Answer answer, Language language) =>
        IndicatorCatalog.Find(answer.Id) is { IsOverPeriod: true }
            ? Wording.Formats.Span(new(answer.Question.From, answer.Question.To), language)
            : Wording.Formats.Period(answer.Question.At, language);

    /// <summary>Money per something.</summary>
    public static bool IsUnitCost(Answer answer) => answer.Result.Unit.Split('/') is [var money, _] && Money.IsCurrency(money);
}
