using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import;

public class ImportCatalogTests
{
    public static TheoryData<string> Ids => [.. ImportCatalog.All.Select(kind => kind.Id)];

    [Fact]
    public void Ids_OfTheKinds_AreFrozen() =>
        Assert.Equal(
            ["programmes", "measures", "scopes", "regions", "sources", "figures", "targets", "events", "breaks", "deflators", "population", "exchange-rates"],
            ImportCatalog.All.Select(kind => kind.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Recognise_ItsOwnHeaderUnderAnyName_IsTheKind(string id)
    {
        var kind = ImportCatalog.All.Single(kind => kind.Id == id);

        Assert.Same(kind, ImportCatalog.Recognise("anything.csv", kind.Columns));
        Assert.Same(kind, ImportCatalog.Recognise("dossiers.csv", [.. kind.Columns.Reverse(), .. kind.OptionalColumns]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Recognise_HeaderLessOneColumn_IsStillTheKind(string id)
    {
        var kind = ImportCatalog.All.Single(kind => kind.Id == id);

        Assert.Same(kind, ImportCatalog.Recognise(kind.FileNames[0], kind.Columns.RemoveAt(0)));
    }

    [Fact]
    public void Recognise_FigureFileUnderItsOwnName_IsFigures() =>
        Assert.Equal("figures", ImportCatalog.Recognise("second-quarter.csv", ImportCatalog.All.Single(kind => kind.Id == "figures").Columns)?.Id);

    [Theory]
    [InlineData("events.csv", "when", "who")]
    [InlineData("notes.csv", "id", "source")]
    [InlineData("notes.csv", "country", "year", "source")]
    public void Recognise_HeaderOfNoKind_IsNone(string name, params string[] header) =>
        Assert.Null(ImportCatalog.Recognise(name, header));
}
