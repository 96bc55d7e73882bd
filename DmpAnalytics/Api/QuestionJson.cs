using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>The question with every default put in.</summary>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Scope">The spending perimeter; null: the programme has none by default.</param>
/// <param name="Region">The place; null: the whole country.</param>
/// <param name="At">The period whose last day is asked.</param>
/// <param name="From">The first day of a sum or a series.</param>
/// <param name="To">The last day of a sum or a series.</param>
/// <param name="Every">The step of a series.</param>
/// <param name="Denominator">What a cost is divided by.</param>
/// <param name="Target">The target named by the reader; null: the rule chooses.</param>
/// <param name="Prices"><c>nominal</c>, or the base year of constant prices.</param>
/// <param name="Currency">The currency amounts are given in.</param>
/// <param name="Known">Only what was published by then counts; null: everything there is.</param>
/// <param name="UndatedLeftOut">How many figures never count as known on a date, since their source shows none.</param>
/// <param name="Data">The data version.</param>
/// <param name="Bounds">Whether a bound counts as an answer.</param>
/// <param name="Breaks">Whether a break may be crossed.</param>
public sealed record QuestionJson(
    string Programme,
    string? Scope,
    string? Region,
    string At,
    string From,
    string To,
    string Every,
    string Denominator,
    string? Target,
    string Prices,
    string Currency,
    string? Known,
    int UndatedLeftOut,
    long Data,
    bool Bounds,
    bool Breaks)
{
    public static QuestionJson Of(ResolvedQuestion question) => new(
        question.Programme.Id,
        question.Scope?.Id,
        question.Region?.Id,
        question.At.Text,
        Day(question.From),
        Day(question.To),
        Code.Of(question.Every),
        Code.Of(question.Denominator),
        question.Target?.Id,
        question.Prices.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : QuestionParameters.Nominal,
        question.Prices.Currency ?? question.Programme.Currency,
        question.Known is { } known ? Day(known) : null,
        question.UndatedLeftOut,
        question.Data,
        question.Bounds,
        question.Breaks);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
