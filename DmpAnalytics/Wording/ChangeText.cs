using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Domain.Tables;

namespace DmpAnalytics.Wording;

/// <summary>A difference between two data versions as a sentence: what it is about, the old and the new value, never a code.</summary>
public static class ChangeText
{
    private const string Area = "Changes";
    private const string ValueColumn = "value";

    /// <param name="change">The difference.</param>
    /// <param name="before">What names stood for on the earlier version.</param>
    /// <param name="after">What names stand for on the later version.</param>
    /// <param name="language">Of the sentence.</param>
    public static string Sentence(DataChange change, ReferenceData before, ReferenceData after, Language language)
    {
        var subject = Subject((change.After ?? change.Before)!, change.After is null ? before : after, language);
        return change.Type switch
        {
            ChangeType.New => Words.Format(Area, "new", language, WithValue(subject, change.After!, language)),
            ChangeType.Withdrawn => Words.Format(Area, "withdrawn", language, WithValue(subject, change.Before!, language)),
            _ when Value(change.Before!, language) is { } old && Value(change.After!, language) is { } now && old != now =>
                Words.Format(Area, "value", language, subject, old, now) + Also(change, language),
            _ => Words.Format(Area, "changed", language, subject, Columns(change.Fields.Select(field => field.Column), language)),
        };
    }

    /// <summary>What a change of the data did, in numbers: <c>3 new, 1 changed, 0 withdrawn</c>.</summary>
    public static string Counts(IReadOnlyCollection<DataChange> changes, Language language) =>
        Words.Format(
            Area,
            "counts",
            language,
            [.. new[] { ChangeType.New, ChangeType.Changed, ChangeType.Withdrawn }.Select(type => Formats.Number(changes.Count(change => change.Type == type), language))]);

    private static string WithValue(string subject, object statement, Language language) =>
        Value(statement, language) is { } value ? subject + ResultText.Colon(language) + value : subject;

    private static string Also(DataChange change, Language language)
    {
        var others = change.Fields.Select(field => field.Column).Where(column => column != ValueColumn).ToList();
        return others.Count == 0 ? "" : " " + Words.Format(Area, "also", language, Columns(others, language));
    }

    /// <summary>Pairs of a text in both languages are one thing to a reader.</summary>
    private static string Columns(IEnumerable<string> columns, Language language) =>
        string.Join(", ", columns
            .Select(column => column.EndsWith("_fr", StringComparison.Ordinal) || column.EndsWith("_en", StringComparison.Ordinal) ? column[..^3] : column)
            .Distinct()
            .Select(column => Words.Find(Area, "column." + column, language) ?? Words.Get(Area, "column.other", language))
            .Distinct());

    private static string? Value(object statement, Language language) => statement switch
    {
        Figure figure => Formats.Published(figure, language),
        Target target => Formats.Promised(target, language),
        Population population => Formats.Number(population.Value, language),
        Deflator deflator => Formats.Precise(deflator.Index, language),
        ExchangeRate rate => Formats.Precise(rate.EurPerUnit, language),
        _ => null,
    };

    private static string Subject(object statement, ReferenceData reference, Language language)
    {
        return statement switch
        {
            Programme programme => Named("programme", programme.Name.In(language)),
            Measure measure => Named("measure", measure.Name.In(language)),
            Scope scope => Named("scope", scope.Name.In(language), ProgrammeOf(scope.Programme)),
            Region region => Named("region", region.Name.In(language)),
            Source source => Named("source", source.Publisher, source.TitleIsOurs ? $"[{source.Title}]" : source.Title),
            Figure figure => Named(
                "figure",
                MeasureOf(figure.Measure) + Place(figure.Region),
                ProgrammeOf(figure.Programme),
                Formats.Period(figure.Period, figure.Precision, language),
                reference.FindSource(figure.Source)?.Publisher ?? figure.Source),
            Target target => Named(
                "target",
                MeasureOf(target.Measure),
                ProgrammeOf(target.Programme),
                target.Due is { } due ? Formats.Date(due, language) : Words.Get(Area, "no_date", language)),
            Event fact => Named("event", fact.Title.In(language), Formats.Period(fact.Date, language)),
            Break change => Named("break", MeasureOf(change.Measure), ProgrammeOf(change.Programme), Formats.Period(change.Date, language)),
            Deflator deflator => Named("deflator", deflator.Country, Formats.Year(deflator.Year)),
            Population population => Named("population", population.Country, Formats.Year(population.Year)),
            ExchangeRate rate => Named("rate", Formats.Currency(rate.Currency, language), Formats.Year(rate.Year)),
            _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, $"Not of {nameof(TableCatalog)}."),
        };

        string Named(string key, params object[] texts) => Words.Format(Area, "of." + key, language, texts);

        string ProgrammeOf(string id) => reference.FindProgramme(id)?.Name.In(language) ?? id;

        string MeasureOf(string id) => reference.FindMeasure(id)?.Name.In(language) ?? id;

        string Place(string? id) => id is null ? "" : $", {reference.FindRegion(id)?.Name.In(language) ?? id}";
    }
}
