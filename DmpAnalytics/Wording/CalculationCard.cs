using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>
/// The whole calculation of an answer in the words of one language, to be printed, sent or kept: what was asked, the
/// formula, the numbers put in, how it was rounded, and each input down to the figures with their sources. Texts only,
/// and no code among them; <see cref="Id"/>, <see cref="Version"/> and <see cref="Data"/> name the definition and the
/// data version to machines.
/// </summary>
/// <param name="Id">The indicator.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="Data">The data version.</param>
/// <param name="Language">The language of all texts.</param>
/// <param name="Title">The name of the indicator.</param>
/// <param name="Asked">Of which programme, when, within which perimeter.</param>
/// <param name="Conditions">In which prices and currency, as known when, and what was let through.</param>
/// <param name="Formula">The formula of the definition in words: <c>dépense cumulée ÷ dossiers actifs</c>.</param>
/// <param name="FormulaInSymbols">The same in symbols: <c>D ÷ A</c>.</param>
/// <param name="Symbols">What each symbol stands for.</param>
/// <param name="Rounding">How the value was rounded.</param>
/// <param name="Result">The value or the reason, and all it was computed from.</param>
public sealed record CalculationCard(
    string Id,
    int Version,
    long Data,
    string Language,
    string Title,
    string Asked,
    string Conditions,
    string Formula,
    string FormulaInSymbols,
    ImmutableArray<FormulaSymbol> Symbols,
    string Rounding,
    CardNode Result)
{
    private const string Area = "Card";

    public static CalculationCard Of(Answer answer, ReferenceData reference, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var title = IndicatorText.Name(answer.Id, answer.Question.Denominator, language);
        return new(
            answer.Id,
            answer.Version,
            answer.Question.Data,
            Code.Of(language),
            title,
            AskedIn(answer, language),
            answer.Result.Scope is null ? QuestionText.OfCounts(answer.Question, language) : QuestionText.Sentence(answer.Question, language),
            FormulaText.InWords(answer.Formula, language),
            FormulaText.InSymbols(answer.Formula, language),
            FormulaText.Symbols(answer.Formula, language),
            RoundingOf(answer.Result.Unit, language),
            new CardWriter(answer.Question, reference, language).Answer(title, answer.Result));
    }

    private static string AskedIn(Answer answer, Language language)
    {
        var question = answer.Question;
        IEnumerable<string> parts =
        [
            question.Programme.Name.Set(language),
            question.Region?.Name.Set(language) ?? "",
            Words.Format(Area, "on", language, Formats.Period(question.At, language)),
            question.Scope is { } scope && answer.Result.Scope is not null ? Words.Format(Area, "perimeter", language, scope.Name.Set(language)) : "",
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string RoundingOf(string unit, Language language) =>
        Words.Get(Area, unit == Indicators.Results.Result.DateUnit ? "rounding.date" : Indicators.Results.Rounding.Decimals(unit) == 0 ? "rounding.0" : "rounding.2", language);
}
