using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>A number as a report says it: in a sentence, or on a card of its own, with a note that says how sure it is and who says so.</summary>
internal static class NumberFilling
{
    public static async Task<DocumentRun> RunAsync(FillingDesk desk, string source, string id, Question question, CancellationToken cancellationToken)
    {
        var outcome = await desk.AskAsync(id, question, cancellationToken);
        if (outcome.Value is not { } answer) return Broken(desk, source, outcome.Problems);
        if (answer.Result.Reason is { } reason)
        {
            var sentence = ReasonText.Sentence(reason, desk.Reference, desk.Language);
            desk.Miss(desk.Text("missing.number", About(answer, desk), sentence));
            return new(desk.Text("number.none", sentence)) { IsItalic = true, Answer = answer, Link = LinkOf(answer, question, desk) };
        }

        return new(Said(answer.Result, desk)) { Answer = answer, Link = LinkOf(answer, question, desk), Notes = [desk.Note(NoteOf(answer, desk))] };
    }

    /// <summary>Braces that ask for nothing: they stay as written, with what is wrong with them.</summary>
    public static DocumentRun Broken(FillingDesk desk, string source, IEnumerable<Problem> problems)
    {
        var sentence = string.Join(' ', problems.Select(problem => ProblemText.Sentence(problem, desk.Language)));
        desk.Miss(desk.Text("missing.number", source, sentence));
        return new(desk.Text("number.broken", source, sentence)) { IsItalic = true };
    }

    public static async Task<DocumentPart> CardAsync(FillingDesk desk, string id, Question question, CancellationToken cancellationToken)
    {
        var outcome = await desk.AskAsync(id, question, cancellationToken);
        if (outcome.Value is not { } answer) return desk.Refusal(outcome.Problems);
        var result = answer.Result;
        var label = desk.Text("card.label", NameOf(answer, desk), DateOf(answer, desk.Language));
        if (result.Reason is { } reason)
        {
            var sentence = ReasonText.Sentence(reason, desk.Reference, desk.Language);
            desk.Miss(desk.Text("missing.number", About(answer, desk), sentence));
            return new CardPart(label, "–", answer) { Lines = [sentence], Link = LinkOf(answer, question, desk) };
        }

        string[] lines =
        [
            result.IsPale ? ResultText.PaleShort(result, desk.Language) : "",
            ResultText.Doubt(result, desk.Language),
            ResultText.Range(result, desk.Language),
        ];
        return new CardPart(label, Wording.Formats.Value(result.Value!.Value, result.Unit, desk.Language), answer)
        {
            Lines = [.. lines.Where(line => line.Length > 0)],
            Link = LinkOf(answer, question, desk),
            Notes = [desk.Note(NoteOf(answer, desk))],
        };
    }

    /// <summary>The value with its bound in words: <c>au moins 1 329,11 €</c>.</summary>
    public static string Said(Result result, FillingDesk desk)
    {
        var value = Wording.Formats.Value(result.Value!.Value, result.Unit, desk.Language);
        return (result.Qualifiers.HasFlag(Qualifiers.AtLeast), result.Qualifiers.HasFlag(Qualifiers.AtMost)) switch
        {
            (true, false) => desk.Text("said.at_least", value),
            (false, true) => desk.Text("said.at_most", value),
            (false, false) when result.Qualifiers.HasFlag(Qualifiers.About) => desk.Text("said.about", value),
            _ => value,
        };
    }

    public static string NameOf(Answer answer, FillingDesk desk) => NameOf(answer.Id, answer.Question.Denominator, desk);

    public static string NameOf(string id, Denominator denominator, FillingDesk desk) => IndicatorCatalog.Find(id) is not null
        ? IndicatorText.Name(id, denominator, desk.Language)
        : desk.Reference.FindMeasure(id)?.Name.Set(desk.Language) ?? id;

    /// <summary>Where the number opens its calculation, on this data version; a measure opens its figures.</summary>
    public static string LinkOf(Answer answer, Question question, FillingDesk desk)
    {
        if (desk.Root.Length == 0) return "";
        var path = IndicatorCatalog.Find(answer.Id) is not null
            ? AppUrls.Explain(answer.Id, question with { Programme = answer.Question.Programme.Id, At = answer.Question.At, Data = answer.Question.Data, Version = answer.Version }, desk.Language)
            : AppUrls.FiguresOf(
                new(new FigureFilter().With(FigureFacet.Programme, answer.Question.Programme.Id).With(FigureFacet.Measure, answer.Id), 1, answer.Question.Data), desk.Language);
        return desk.Root + path;
    }

    /// <summary>What, of which programme, when and within which perimeter.</summary>
    private static string About(Answer answer, FillingDesk desk)
    {
        var about = Words.Format("Quote", "number.about", desk.Language, NameOf(answer, desk), answer.Question.Programme.Name.Set(desk.Language), DateOf(answer, desk.Language));
        return answer.Question.Scope is { } scope && answer.Result.Scope is not null
            ? $"{about}, {desk.Text("note.scope", scope.Name.Set(desk.Language))}"
            : about;
    }

    private static string DateOf(Answer answer, Language language) => IndicatorCatalog.Find(answer.Id) is { IsOverPeriod: true }
        ? Wording.Formats.Span(new(answer.Question.From, answer.Question.To), language)
        : Wording.Formats.Date(answer.Question.At.Last, language);

    private static string NoteOf(Answer answer, FillingDesk desk)
    {
        var result = answer.Result;
        string[] details =
        [
            Wording.Formats.Value(result.Value!.Value, result.Unit, desk.Language),
            result.IsPale ? ResultText.PaleShort(result, desk.Language) : "",
            ResultText.Doubt(result, desk.Language),
            ResultText.Range(result, desk.Language),
        ];
        ImmutableArray<Source> sources = [.. FillingDesk.SourcesOf(result).Distinct(StringComparer.Ordinal).Select(desk.Reference.FindSource).OfType<Source>().OrderBy(source => source.Kind)];
        var said = $"{About(answer, desk)}{ResultText.Colon(desk.Language)}{string.Join(" · ", details.Where(text => text.Length > 0))}";
        if (said[^1] != '.') said += ".";
        return sources.IsEmpty ? said : $"{said} {Words.Format("Quote", "source", desk.Language, SourceNames.Several(sources, desk.Language))}.";
    }
}
