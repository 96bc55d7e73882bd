using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>One number to be quoted: the answer with its inputs and figures.</summary>
public static class AnswerQuotation
{
    /// <remarks>
    /// <paramref name="asked"/>: the question as the reader said it.
    /// <paramref name="root"/>: scheme and host of the addresses, without a slash at the end.
    /// </remarks>
    public static Quotation Of(Answer answer, Question asked, ReferenceData reference, Edition edition, Language language, string root)
    {
        var question = answer.Question;
        var result = answer.Result;
        var frozen = asked with { Programme = question.Programme.Id, At = question.At, Data = question.Data, Version = answer.Version };
        return new()
        {
            Kind = QuotationKind.Indicators,
            Id = answer.Id,
            Language = language,
            Title = Title(answer, reference, language),
            About = About(answer, language),
            Caveats = [.. FreshnessText.Overdue([question.Programme], edition.Knowing(question.Known), language), .. Caveats(result, language)],
            Sources =
            [
                .. result.AllFigures().Select(use => use.Figure.Source).Concat(Targets(result).Select(target => target.Source))
                    .Distinct(StringComparer.Ordinal).Select(reference.FindSource).OfType<Source>()
                    .OrderBy(source => source.Kind).ThenByDescending(source => source.Published?.Last).ThenBy(source => source.Id, StringComparer.Ordinal),
            ],
            Question = asked with { Programme = question.Programme.Id },
            Link = root + AppUrls.Explain(answer.Id, asked, language),
            FrozenLink = root + AppUrls.Explain(answer.Id, frozen, language),
            Edition = edition,
            Answer = answer,
            Reference = reference,
            Data = new(AnswerRows.Columns, AnswerRows.Of(answer, language)),
            Definitions =
            [
                new(IndicatorText.Name(answer.Id, question.Denominator, language), IndicatorText.Meaning(answer.Id, language)),
                new(Words.Get("Quote", "definition.formula", language), FormulaText.InWords(answer.Formula, language)),
            ],
        };
    }

    /// <summary>The number as a sentence: programme, date, name, value with its doubt; or why there is none.</summary>
    private static string Title(Answer answer, ReferenceData reference, Language language)
    {
        var name = IndicatorText.Name(answer.Id, answer.Question.Denominator, language);
        var about = Words.Format(
            "Quote", "number.about", language, name, answer.Question.Programme.Name.Set(language), Wording.Formats.Period(answer.Question.At, language));
        if (answer.Result is not { Value: { } value } result)
            return Words.Format("Quote", "number", language, about, ReasonText.Sentence(answer.Result.Reason!, reference, language));

        var doubt = ResultText.Doubt(result, language);
        var shown = Wording.Formats.Value(value, result.Unit, language);
        return Words.Format("Quote", "number", language, about, doubt.Length == 0 ? shown : $"{shown} ({doubt})");
    }

    private static string About(Answer answer, Language language) =>
        answer.Question.Scope is { } scope && answer.Result.Scope is not null
            ? $"{Words.Format("Overview", "headline.scope", language, scope.Name.Set(language))} {QuestionText.Sentence(answer.Question, language)}"
            : QuestionText.Sentence(answer.Question, language);

    private static IEnumerable<string> Caveats(Result result, Language language)
    {
        if (result.IsPale) yield return ResultText.Pale(result, language);
        if (ResultText.Range(result, language) is { Length: > 0 } range) yield return Words.Format("Quote", "number.range", language, range);
        var holes = Holes(result).Distinct().ToList();
        if (holes.Count > 0)
            yield return Words.Format("Quote", "number.holes", language, string.Join(Words.Get("Quote", "list", language), holes.Select(hole => Wording.Formats.Span(hole, language))));
    }

    private static IEnumerable<DateSpan> Holes(Result result) => result.Holes.Concat(result.Inputs.SelectMany(input => Holes(input.Result)));

    private static IEnumerable<Target> Targets(Result result) => result.Targets.Concat(result.Inputs.SelectMany(input => Targets(input.Result)));
}
