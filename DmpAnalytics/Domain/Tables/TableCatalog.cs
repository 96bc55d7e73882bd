using System.Globalization;

namespace DmpAnalytics.Domain.Tables;

/// <summary>
/// The data set as tables, in the order in which their statements refer to each other. A table read back by the import says
/// the same; figures stand in one table here and in the file of their measure on disk.
/// </summary>
public static class TableCatalog
{
    /// <summary>The table whose rows lie in several files.</summary>
    public const string Figures = "figures";

    public static readonly IReadOnlyList<Table> All =
    [
        new Table<Programme>(
            "programmes", set => set.Programmes, Identity.Of, item => item.Id,
            new("id", item => item.Id), new("name_fr", item => item.Name.Fr), new("name_en", item => item.Name.En),
            new("country", item => item.Country), new("operator_fr", item => item.Operator.Fr), new("operator_en", item => item.Operator.En),
            new("launched", item => item.Launched?.Text), new("opened", item => item.Opened?.Text), new("currency", item => item.Currency),
            new("denominator", item => item.Denominator is { } chosen ? Code.Of(chosen) : null), new("headline_at", item => item.HeadlineAt?.Text),
            new("successor", item => item.Successor), new("description_fr", item => item.Description.Fr),
            new("description_en", item => item.Description.En), new("next_expected", item => item.NextExpected?.Text, IsOptional: true)),
        new Table<Measure>(
            "measures", set => set.Measures, Identity.Of, _ => null,
            new("id", item => item.Id), new("kind", item => Code.Of(item.Kind)), new("unit", item => item.Unit),
            new("name_fr", item => item.Name.Fr), new("name_en", item => item.Name.En), new("file", item => item.File)),
        new Table<Scope>(
            "scopes", set => set.Scopes, Identity.Of, item => item.Programme,
            new("programme", item => item.Programme), new("file", item => item.File), new("id", item => item.Id),
            new("name_fr", item => item.Name.Fr), new("name_en", item => item.Name.En), new("part_of", item => item.PartOf),
            new("starts", item => Cells.Day(item.Starts)), new("default", item => Cells.Flag(item.IsDefault))),
        new Table<Region>(
            "regions", set => set.Regions, Identity.Of, _ => null,
            new("id", item => item.Id), new("country", item => item.Country), new("level", item => item.Level),
            new("name_fr", item => item.Name.Fr), new("name_en", item => item.Name.En), new("parent", item => item.Parent),
            new("from", item => item.From?.ToString("0000", CultureInfo.InvariantCulture)),
            new("to", item => item.To?.ToString("0000", CultureInfo.InvariantCulture))),
        new Table<Source>(
            "sources", set => set.Sources, Identity.Of, _ => null,
            new("id", item => item.Id), new("title", item => item.Title), new("title_is_ours", item => Cells.Flag(item.TitleIsOurs)),
            new("publisher", item => item.Publisher), new("kind", item => Code.Of(item.Kind)), new("published", item => item.Published?.Text),
            new("url", item => item.Url), new("language", item => item.PublishedIn), new("note_fr", item => item.Note.Fr),
            new("note_en", item => item.Note.En), new("origin", item => item.Origin, IsOptional: true),
            new("accessed", item => item.Accessed?.Text, IsOptional: true), new("licence", item => item.Licence, IsOptional: true)),
        new Table<Figure>(
            Figures, set => set.Figures, Identity.Of, item => item.Programme,
            new("programme", item => item.Programme), new("measure", item => item.Measure), new("period", item => item.Period.Text),
            new("precision", Cells.Precision), new("value", item => item.Published.Length > 0 ? item.Published : Cells.Number(item.Value)),
            new("unit", item => item.Unit), new("qualifier", item => Code.Of(item.Qualifier)), new("scope", item => item.Scope),
            new("region", item => item.Region), new("source", item => item.Source), new("locator", item => item.Locator),
            new("rank", item => Cells.Rank(item.Rank)), new("note_fr", item => item.Note.Fr), new("note_en", item => item.Note.En),
            new("status", item => string.Join(' ', item.Status.Codes()), IsOptional: true)),
        new Table<Target>(
            "targets", set => set.Targets, Identity.Of, item => item.Programme,
            new("id", item => item.Id), new("programme", item => item.Programme), new("measure", item => item.Measure),
            new("kind", item => Code.Of(item.Kind)), new("scope", item => item.Scope), new("from", item => Cells.Day(item.From)),
            new("due", item => Cells.Day(item.Due)), new("value", item => Cells.Number(item.Value)), new("unit", item => item.Unit),
            new("announced", item => item.Announced?.Text), new("headline", item => Cells.Flag(item.IsHeadline)),
            new("source", item => item.Source), new("locator", item => item.Locator), new("rank", item => Cells.Rank(item.Rank)),
            new("note_fr", item => item.Note.Fr), new("note_en", item => item.Note.En)),
        new Table<Event>(
            "events", set => set.Events, Identity.Of, item => item.Programme,
            new("id", item => item.Id), new("programme", item => item.Programme), new("date", item => item.Date.Text),
            new("title_fr", item => item.Title.Fr), new("title_en", item => item.Title.En), new("source", item => item.Source)),
        new Table<Break>(
            "breaks", set => set.Breaks, Identity.Of, item => item.Programme,
            new("programme", item => item.Programme), new("measure", item => item.Measure), new("date", item => item.Date.Text),
            new("what_fr", item => item.What.Fr), new("what_en", item => item.What.En), new("source", item => item.Source)),
        new Table<Deflator>(
            "deflators", set => set.Deflators, Identity.Of, _ => null,
            new("country", item => item.Country), new("year", item => Cells.Year(item.Year)), new("index", item => Cells.Number(item.Index)),
            new("base_year", item => Cells.Year(item.BaseYear)), new("source", item => item.Source)),
        new Table<Population>(
            "population", set => set.Populations, Identity.Of, _ => null,
            new("country", item => item.Country), new("year", item => Cells.Year(item.Year)), new("value", item => Cells.Number(item.Value)),
            new("source", item => item.Source)),
        new Table<ExchangeRate>(
            "exchange-rates", set => set.ExchangeRates, Identity.Of, _ => null,
            new("currency", item => item.Currency), new("year", item => Cells.Year(item.Year)),
            new("eur_per_unit", item => Cells.Number(item.EurPerUnit)), new("source", item => item.Source)),
    ];
}
