using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Tests.Import.Reading.Forms;

public class QuantityTests
{
    [Theory]
    [InlineData("1 343 642,44 €", "1 343 642,44", 1, "EUR", false)]
    [InlineData("1\u202F343\u202F642,44\u202F€", "1\u202F343\u202F642,44", 1, "EUR", false)]
    [InlineData("210 M€", "210", 1_000_000, "EUR", false)]
    [InlineData("210M€", "210", 1_000_000, "EUR", false)]
    [InlineData("12,5 k€", "12,5", 1_000, "EUR", false)]
    [InlineData("6,4 Md£", "6,4", 1_000_000_000, "GBP", false)]
    [InlineData("£6.4bn", "6.4", 1_000_000_000, "GBP", false)]
    [InlineData("-€12.50", "-12.50", 1, "EUR", false)]
    [InlineData("8,5 millions", "8,5", 1_000_000, null, false)]
    [InlineData("8,5 millions d’euros", "8,5", 1_000_000, "EUR", false)]
    [InlineData("3 milliards d'euros", "3", 1_000_000_000, "EUR", false)]
    [InlineData("43,4 %", "43,4", 1, null, true)]
    [InlineData("43.4%", "43.4", 1, null, true)]
    [InlineData("158 000", "158 000", 1, null, false)]
    [InlineData("-12,5", "-12,5", 1, null, false)]
    public void Cell_WithAUnit_IsItsNumberAndWhatStandsBeside(string cell, string number, int factor, string? currency, bool isPercent)
    {
        Assert.True(Quantity.TrySplit(cell, out var found, out var beside, out _));
        Assert.Equal((number, new Magnitude(factor, currency, isPercent)), (found, beside));
    }

    [Theory]
    [InlineData("env. 210 M€", Qualifier.About)]
    [InlineData("environ 210 M€", Qualifier.About)]
    [InlineData("~210 M€", Qualifier.About)]
    [InlineData("≥ 210 M€", Qualifier.AtLeast)]
    [InlineData("plus de 210 M€", Qualifier.AtLeast)]
    [InlineData("at most 210 M€", Qualifier.AtMost)]
    [InlineData("<210 M€", Qualifier.AtMost)]
    [InlineData("210 M€", null)]
    public void Cell_WithWordsOfDoubt_SaysHowExactlyItIsMeant(string cell, Qualifier? expected)
    {
        Assert.True(Quantity.TrySplit(cell, out var number, out var beside, out var qualifier));
        Assert.Equal(("210", 1_000_000m, expected), (number, beside.Factor, qualifier));
    }

    [Theory]
    [InlineData("vers 210")]
    [InlineData("12 dossiers")]
    [InlineData("nan")]
    [InlineData("inf")]
    [InlineData("€")]
    [InlineData("12 k€ %")]
    [InlineData("12 € £")]
    [InlineData("=1+1")]
    public void Cell_WithWordsThatMeanNothingHere_IsRefused(string cell) => Assert.False(Quantity.TrySplit(cell, out _, out _, out _));

    [Theory]
    [InlineData("Dépenses (en M€)", "Dépenses", 1_000_000, "EUR", false)]
    [InlineData("Dépenses en M€", "Dépenses", 1_000_000, "EUR", false)]
    [InlineData("Montant [k€]", "Montant", 1_000, "EUR", false)]
    [InlineData("Montant, en milliers d'euros", "Montant", 1_000, "EUR", false)]
    [InlineData("Montant en euros", "Montant", 1, "EUR", false)]
    [InlineData("Part (%)", "Part", 1, null, true)]
    [InlineData("Spend (EUR million)", "Spend", 1_000_000, "EUR", false)]
    [InlineData("Dossiers créés (milliers)", "Dossiers créés", 1_000, null, false)]
    [InlineData("Dossiers créés", "Dossiers créés", 1, null, false)]
    [InlineData("Situation (fin de mois)", "Situation (fin de mois)", 1, null, false)]
    public void Header_SaysTheUnitOfItsColumn(string header, string name, int factor, string? currency, bool isPercent)
    {
        Assert.Equal(new(factor, currency, isPercent), Quantity.OfHeader(header));
        Assert.Equal(name, Quantity.WithoutUnit(header));
    }

    [Fact]
    public void HeaderAndCell_ThatContradictEachOther_SayNothing()
    {
        Assert.Equal(new(1_000_000, "EUR", false), new Magnitude(1_000_000, "EUR", false).With(new(1_000_000, null, false)));
        Assert.Null(new Magnitude(1_000, "EUR", false).With(new(1_000_000, "EUR", false)));
        Assert.Null(new Magnitude(1, "EUR", false).With(new(1, "GBP", false)));
    }
}
