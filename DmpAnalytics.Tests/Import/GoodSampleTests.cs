using DmpAnalytics.Domain;
using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import;

public class GoodSampleTests
{
    private static readonly ReadOutcome Outcome = ImportReader.Read(Samples.Good());

    [Fact]
    public void Read_GoodSet_HasNoIssue() => Assert.Empty(Outcome.Issues);

    [Fact]
    public void Read_GoodSet_RecognisesEveryKind() =>
        Assert.Equal(
            ImportCatalog.All.Select(kind => kind.Id).Order(StringComparer.Ordinal),
            Outcome.Files.Select(file => file.Kind!).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Read_Figures_GiveEveryFieldAndTheirPlace()
    {
        var row = Outcome.DataSet.Figures.Single(row => row.Item.Measure == "empty_share");

        Assert.Equal(("dossiers.csv", 6), (row.File, row.Line));
        Assert.Equal(40.25m, row.Item.Value);
        Assert.Equal("40.25", row.Item.Published);
        Assert.Equal(Precision.Month, row.Item.Precision);
        Assert.Equal(new DateOnly(2012, 12, 31), row.Item.Period.Last);
        Assert.Equal(Rank.Preferred, row.Item.Rank);
        Assert.Equal("§ 2", row.Item.Locator);
        Assert.Null(row.Item.Scope);
        Assert.Null(row.Item.Origin);
    }

    [Fact]
    public void Read_QuotedLineBreaks_KeepTheTextAndCountTheLines()
    {
        var figures = Outcome.DataSet.Figures.Where(row => row.File == "dossiers.csv").ToList();

        Assert.Equal([2, 5, 6, 7], figures.Select(row => row.Line));
        Assert.Equal("First line,\nsecond line.", figures[0].Item.Note.En);
    }

    [Fact]
    public void Read_NegativeMoney_IsAFigure() =>
        Assert.Contains(Outcome.DataSet.Figures, row => row.Item is { Value: -1000m, Unit: "EUR" });

    [Fact]
    public void Read_Programmes_GiveEveryField()
    {
        var programme = Outcome.DataSet.Programmes[0].Item;

        Assert.Equal("Health booklet", programme.Name.En);
        Assert.Equal(("FRA", "EUR"), (programme.Country, programme.Currency));
        Assert.Equal("Booklet agency", programme.Operator.En);
        Assert.Equal(Period.Parse("2010"), programme.Launched);
        Assert.Equal(Period.Parse("2011-03-01"), programme.Opened);
        Assert.Equal(Period.Parse("2012-12-31"), programme.HeadlineAt);
        Assert.Equal(Denominator.Created, programme.Denominator);
        Assert.Equal("livret", programme.Successor);
        Assert.Equal("Exemple inventé.", programme.Description.Fr);
        Assert.Null(Outcome.DataSet.Programmes[1].Item.Denominator);
    }

    [Fact]
    public void Read_MeasuresScopesAndRegions_GiveEveryField()
    {
        var set = Outcome.DataSet;

        Assert.Equal(
            new Measure("empty_share", MeasureKind.Share, "percent", new("Part de dossiers vides", "Share of empty records"), "dossiers.csv"),
            set.Measures[2].Item);
        Assert.Equal(
            new Scope("carnet", "spend.csv", "all_costs", new("Tous les coûts", "All costs")) { Starts = new(2010, 1, 1), IsDefault = true },
            set.Scopes[0].Item);
        Assert.Equal("all_costs", set.Scopes[1].Item.PartOf);
        Assert.Equal(new Region("Rennes", "FRA", "town", new("Rennes", "Rennes"), "Bretagne"), set.Regions[1].Item);
        Assert.Equal((1956, 2015), (set.Regions[2].Item.From, set.Regions[2].Item.To));
    }

    [Fact]
    public void Read_Sources_GiveEveryFieldAndTheColumnsThatMayBeAdded()
    {
        var sources = Outcome.DataSet.Sources;

        Assert.Equal(
            new Source("journal_2013", "One record, one price", "The Journal", SourceKind.Press)
            {
                TitleIsOurs = true,
                Published = Period.Parse("2013-03-01"),
                Url = "https://example.org/journal",
                PublishedIn = "en",
                Origin = "audit_2013",
                Note = new("Reprend l'audit.", "Relays the audit."),
            },
            sources[1].Item);
        Assert.Equal(Period.Parse("2026-11-02"), sources[0].Item.Accessed);
        Assert.Equal("CC BY 4.0", sources[2].Item.Licence);
        Assert.Null(sources[2].Item.Published);
    }

    [Fact]
    public void Read_TargetsEventsAndBreaks_GiveEveryField()
    {
        var set = Outcome.DataSet;

        Assert.Equal(
            new Target("t2", "carnet", "spend", TargetKind.Ceiling, 8_000_000m, "EUR", "audit_2013")
            {
                Scope = "all_costs",
                From = new(2010, 1, 1),
                Due = new(2015, 12, 31),
                Locator = "p. 1",
            },
            set.Targets[1].Item);
        Assert.True(set.Targets[0].Item.IsHeadline);
        Assert.Equal(Period.Parse("2011"), set.Targets[0].Item.Announced);
        Assert.Equal(new Event("e1", "carnet", Period.Parse("2011-03-01"), new("Ouverture", "Opening"), "page"), set.Events[0].Item);
        Assert.Equal(
            new Break("carnet", "dossiers_created", Period.Parse("2014-01"), new("Création automatique", "Automatic creation"), "page"),
            set.Breaks[0].Item);
    }

    [Fact]
    public void Read_YearlyValues_GiveEveryField()
    {
        var set = Outcome.DataSet;

        Assert.Equal(new Deflator("FRA", 2010, 93.2m, 2015, "page"), set.Deflators[0].Item);
        Assert.Equal(new Population("FRA", 2012, 65_000_000m, "page"), set.Populations[0].Item);
        Assert.Equal(new ExchangeRate("GBP", 2012, 1.2332m, "page"), set.ExchangeRates[0].Item);
    }
}
