using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>Puts the results of one calculation and the statements behind them into the words of a card.</summary>
internal sealed class CardWriter(ResolvedQuestion question, ReferenceData reference, Language language)
{
    private const string Area = "Lineage";

    private readonly AlignmentText alignment = new(question, reference, language);

    /// <summary>The answer itself: its date and perimeter are the question's.</summary>
    public CardNode Answer(string name, Result result) => Node(null, name, result with { At = null, Scope = null }) with
    {
        How = alignment.Of(result),
        Numbers = StepText.InNumbers(result, language) ?? "",
    };

    private CardNode Node(InputRole? role, string name, Result result) => new(
        name,
        result.Value is { } value ? Formats.Value(value, result.Unit, language) : null,
        result.HasValue ? ResultText.Doubt(result, language) : "",
        ResultText.Range(result, language),
        result.Reason is { } reason ? ReasonText.Of(reason, reference, language) : "",
        alignment.Of(result),
        StepText.InNumbers(result, language) ?? "",
        [.. Remarks(result)],
        Conversion(role, result),
        [.. Behind(result)],
        [.. result.Alternatives.Where(other => other.IsRival).Select(Aside)],
        [.. result.Alternatives.Where(other => !other.IsRival).Select(Aside)],
        [.. result.Inputs.Select(input => Node(input.Role, LineageText.Name(input, reference, language), input.Result))]);

    private IEnumerable<string> Remarks(Result result)
    {
        if (result.At is { } at && result.Targets.IsEmpty && result.Population is null) yield return Words.Format(Area, "at", language, Formats.Date(at, language));
        if (result.Scope is { } scope && reference.Scopes.FirstOrDefault(item => item.Id == scope && item.Programme == question.Programme.Id) is { } perimeter)
            yield return Words.Format("Card", "perimeter", language, perimeter.Name.Set(language));
        if (result.Inputs.IsEmpty)
        {
            if (result.Cover is { } cover) yield return Words.Format(Area, "cover", language, Formats.Value(cover, Measure.PercentUnit, language));
            foreach (var hole in result.Holes) yield return Words.Format(Area, "hole", language, Formats.Span(hole, language));
        }

        if (result.IsPale) yield return ResultText.Pale(result, language);
        foreach (var item in LineageFacts.BreaksMet(result, question, reference))
            yield return Words.Format(Area, "break", language, Formats.Period(item.Date, language), item.What.Set(language));
    }

    private CardConversion? Conversion(InputRole? role, Result result)
    {
        if (LineageFacts.Conversion(role, result, question, reference) is not { Count: > 0 } steps) return null;
        var text = new ConversionText(question, reference, language);
        return new(
            QuestionText.Prices(question, language),
            [.. steps.Select(text.Line)],
            [.. ConversionText.SourcesOf(steps).Select(source => Said(source, "").Said)]);
    }

    private IEnumerable<CardFigure> Behind(Result result)
    {
        foreach (var use in result.Figures)
            yield return Of(use.Figure, LineageText.Role(use.Role, language), LineageText.Contribution(use, result.Unit, language));
        if (result.Inputs.IsEmpty)
        {
            foreach (var target in result.Targets) yield return Of(target);
        }

        if (result.Population is { } people)
        {
            var (source, address) = Said(people.Source, "");
            yield return new(Formats.Value(people.Value, result.Unit, language), Formats.Year(people.Year), Words.Get("Card", "population", language), [], source, address, "", "");
        }
    }

    private CardFigure Aside(Alternative other) => Of(
        other.Figure,
        LineageText.Why(other.Why, language),
        other.Laid is { } laid ? Words.Format(Area, "laid", language, Formats.Value(laid, other.Figure.Unit, language)) : null,
        other.Instead is { } instead
            ? Words.Format(Area, "instead", language, Formats.Published(instead, language), reference.FindSource(instead.Source)?.Publisher ?? "")
            : null);

    private CardFigure Of(Figure figure, string role, params string?[] beside)
    {
        var (source, address) = Said(figure.Source, figure.Locator);
        return new(
            Joined(Formats.Published(figure, language), Formats.Qualifier(figure.Qualifier, language)),
            Formats.Period(figure.Period, figure.Precision, language),
            role,
            [.. beside.OfType<string>()],
            source,
            address,
            Place(figure.Origin),
            figure.Note.IsEmpty ? "" : figure.Note.Set(language));
    }

    private CardFigure Of(Target target)
    {
        var (source, address) = Said(target.Source, target.Locator);
        return new(
            Formats.Promised(target, language),
            target.Due is { } due ? Words.Format(Area, "due", language, Formats.Date(due, language)) : "",
            LineageText.Kind(target.Kind, language),
            target.Announced is { } announced ? [Words.Format(Area, "announced", language, Formats.Period(announced, language))] : [],
            source,
            address,
            Place(target.Origin),
            target.Note.IsEmpty ? "" : target.Note.Set(language));
    }

    private (string Said, string? Address) Said(string id, string locator)
    {
        if (reference.FindSource(id) is not { } source) return (Words.Get(Area, "undated", language), null);
        var published = source.Published is { } date ? Words.Format(Area, "published", language, Formats.Period(date, language)) : Words.Get(Area, "undated", language);
        var title = source.TitleIsOurs ? $"[{source.Title}]" : source.Title;
        var place = locator.Length == 0 ? "" : ", " + locator;
        return ($"{source.Publisher}, {title}{place} · {LineageText.Kind(source.Kind, language)} · {published}", source.Url);
    }

    private string Place(Origin? origin) =>
        origin is null ? "" : Words.Format(Area, "origin", language, origin.File, origin.Line.ToString(CultureInfo.InvariantCulture));

    private static string Joined(params string[] parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
