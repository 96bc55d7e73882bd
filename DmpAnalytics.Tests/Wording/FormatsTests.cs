using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

/// <summary>In the expected texts <c>_</c> stands for the narrow no-break space.</summary>
public class FormatsTests
{
    [Theory]
    [InlineData("3065.69", "EUR/dossier", "3_065,69_€", "€3,065.69")]
    [InlineData("1196.14", "EUR", "1_196,14_€", "€1,196.14")]
    [InlineData("42", "EUR/dossier", "42_€", "€42")]
    [InlineData("42.00", "EUR/dossier", "42_€", "€42")]
    [InlineData("0.5", "EUR", "0,50_€", "€0.50")]
    [InlineData("210000000", "EUR", "210_000_000_€", "€210,000,000")]
    [InlineData("6400000000", "GBP", "6_400_000_000_£", "£6,400,000,000")]
    [InlineData("-5", "EUR", "−5_€", "−€5")]
    [InlineData("12.5", "AUD", "12,50_$ AU", "A$12.50")]
    [InlineData("12", "CAD", "12_$ CA", "C$12")]
    [InlineData("1000", "DKK", "1_000_DKK", "DKK 1,000")]
    [InlineData("43.35", "percent", "43,35_%", "43.35%")]
    [InlineData("0", "percent", "0_%", "0%")]
    [InlineData("72.99", "ratio", "72,99_fois", "72.99_times")]
    [InlineData("158000", "dossier", "158_000_dossiers", "158,000_records")]
    [InlineData("1", "dossier", "1_dossier", "1_record")]
    [InlineData("0", "dossier", "0_dossier", "0_records")]
    [InlineData("1.5", "document", "1,5_document", "1.5_documents")]
    [InlineData("6250", "dossier/month", "6_250_dossiers par mois", "6,250_records per month")]
    public void Value_AnyUnit_ReadsAsTheLanguageWritesIt(string value, string unit, string french, string english)
    {
        Assert.Equal(Spaced(french), Formats.Value(Decimal(value), unit, Language.Fr));
        Assert.Equal(Spaced(english).Replace("DKK ", "DKK\u00A0", StringComparison.Ordinal), Formats.Value(Decimal(value), unit, Language.En));
    }

    [Theory]
    [InlineData("0.005", "0,01", "0.01")]
    [InlineData("-0.005", "−0,01", "−0.01")]
    [InlineData("999.995", "1_000", "1,000")]
    [InlineData("1234567.891", "1_234_567,89", "1,234,567.89")]
    public void Number_MoreThanTwoDecimals_RoundsHalfAwayFromZero(string value, string french, string english)
    {
        Assert.Equal(Spaced(french), Formats.Number(Decimal(value), Language.Fr));
        Assert.Equal(english, Formats.Number(Decimal(value), Language.En));
    }

    [Fact]
    public void Value_RoundsToWholeAmount_HasNoDecimals() => Assert.Equal("€42", Formats.Value(41.999m, "EUR", Language.En));

    [Theory]
    [InlineData("200000000", "EUR", "200_M€", "€200M")]
    [InlineData("251700000", "EUR", "252_M€", "€252M")]
    [InlineData("6400000000", "GBP", "6,4_Md£", "£6.4bn")]
    [InlineData("1200000", "dossier", "1,2_M", "1.2M")]
    [InlineData("999999", "dossier", "1_M", "1M")]
    [InlineData("999999999", "EUR", "1_Md€", "€1bn")]
    [InlineData("500000", "dossier", "500_000", "500,000")]
    [InlineData("158123", "dossier", "158_123", "158,123")]
    [InlineData("3065.69", "EUR/dossier", "3_066_€", "€3,066")]
    [InlineData("42", "EUR/dossier", "42_€", "€42")]
    [InlineData("42.37", "EUR/dossier", "42,4_€", "€42.4")]
    [InlineData("8.35", "percent", "8,35_%", "8.35%")]
    [InlineData("43.35", "percent", "43,4_%", "43.4%")]
    [InlineData("0.004", "percent", "0_%", "0%")]
    [InlineData("72.99", "ratio", "73", "73")]
    [InlineData("0", "EUR", "0_€", "€0")]
    [InlineData("-2500000", "EUR", "−2,5_M€", "−€2.5M")]
    public void Compact_AnyUnit_KeepsThreeDigitsAndNoWord(string value, string unit, string french, string english)
    {
        Assert.Equal(Spaced(french), Formats.Compact(Decimal(value), unit, Language.Fr));
        Assert.Equal(english, Formats.Compact(Decimal(value), unit, Language.En));
    }

    [Theory]
    [InlineData("EUR/dossier", "€ par dossier", "€ per record")]
    [InlineData("EUR", "€", "€")]
    [InlineData("dossier", "dossiers", "records")]
    [InlineData("connection/month", "connexions par mois", "connections per month")]
    [InlineData("percent", "%", "%")]
    [InlineData("field_unit", "field unit", "field unit")]
    public void Unit_AnyUnit_IsSaidInWords(string unit, string french, string english)
    {
        Assert.Equal(french, Formats.Unit(unit, Language.Fr));
        Assert.Equal(english, Formats.Unit(unit, Language.En));
    }

    [Fact]
    public void Unit_EveryUnitOfTheData_HasWordsInBothLanguages()
    {
        var units = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "measures.csv")).Skip(1).Select(line => line.Split(',')[2]);

        foreach (var part in units.Where(unit => unit is not ("money" or "percent")).SelectMany(unit => unit.Split('/')).Distinct())
        {
            foreach (var form in (string[])[".one", ".many"])
            {
                Assert.NotNull(Words.Find("Units", part + form, Language.Fr));
                Assert.NotNull(Words.Find("Units", part + form, Language.En));
            }
        }
    }

    [Fact]
    public void Published_ValueWithSixDecimals_IsShownWhole()
    {
        var figure = new Figure("dmp", "empty_share", null, null, Period.Parse("2012"), 53.123456m, "percent", Qualifier.Exact, "cour");

        Assert.Equal(Spaced("53,123456_%"), Formats.Published(figure, Language.Fr));
    }

    [Fact]
    public void Year_FourDigits_HasNoSeparator() => Assert.Equal("2012", Formats.Year(2012));

    [Theory]
    [InlineData(Qualifiers.None, "", "", "")]
    [InlineData(Qualifiers.About, "env.", "about", "~")]
    [InlineData(Qualifiers.AtLeast | Qualifiers.About, "au moins · env.", "at least · about", "≥")]
    [InlineData(Qualifiers.AtMost, "au plus", "at most", "≤")]
    [InlineData(Qualifiers.AtLeast | Qualifiers.AtMost, "au moins · au plus", "at least · at most", "")]
    public void Qualifiers_AnySet_IsSaidInWordsAndAsASign(Qualifiers set, string french, string english, string sign)
    {
        Assert.Equal(french, Formats.Qualifiers(set, Language.Fr));
        Assert.Equal(english, Formats.Qualifiers(set, Language.En));
        Assert.Equal(sign, Formats.Sign(set));
    }

    [Fact]
    public void Basis_EveryMember_HasWords()
    {
        foreach (var basis in Enum.GetValues<Basis>())
        {
            Assert.NotEqual(Formats.Basis(basis, Language.Fr), Formats.Basis(basis, Language.En));
            Assert.DoesNotContain('_', Formats.Basis(basis, Language.Fr));
        }
    }

    [Fact]
    public void Range_OpenAndClosedEnds_AreSaid()
    {
        var result = Result.Of(10m, "dossier");

        Assert.Equal("", Formats.Range(result, Language.Fr));
        Assert.Equal(Spaced("entre 8 et 12_dossiers"), Formats.Range(result with { Low = 8m, High = 12m }, Language.Fr));
        Assert.Equal("between 8 and 12", Formats.Range(result with { Low = 8m, High = 12m }, Language.En, isBare: true));
        Assert.Equal(Spaced("at least 10_records"), Formats.Range(result with { High = null }, Language.En));
        Assert.Equal(Spaced("au plus 10_dossiers"), Formats.Range(result with { Low = null }, Language.Fr));
        Assert.Equal("", Formats.Range(result with { Low = null, High = null }, Language.Fr));
    }

    [Fact]
    public void Range_OfMoneyAndOfDates_IsSaidAsSuch()
    {
        var date = Result.Of(new DateOnly(2019, 3, 1).DayNumber, Result.DateUnit);

        Assert.Equal(Spaced("entre 1_299,05_€ et 1_540,12_€"), Formats.Range(Result.Of(1400m, "EUR/dossier") with { Low = 1299.05m, High = 1540.12m }, Language.Fr));
        Assert.Equal("entre le 1er mars 2019 et le 2 mars 2019", Formats.Range(date with { High = date.Value + 1 }, Language.Fr));
        Assert.Equal("not before 1 March 2019", Formats.Range(date with { High = null }, Language.En));
        Assert.Equal("au plus tard le 1er mars 2019", Formats.Range(date with { Low = null }, Language.Fr));
    }

    [Fact]
    public void Status_EveryFlag_IsSaidInTheOrderOfItsDeclaration()
    {
        Assert.Equal("", Formats.Status(FigureStatus.None, Language.Fr));
        Assert.Equal("provisoire · révisé", Formats.Status(FigureStatus.Revised | FigureStatus.Provisional, Language.Fr));
        Assert.All(FigureStatusExtensions.AllCodes, code =>
        {
            Assert.True(FigureStatusExtensions.TryParse(code, out var flag));
            Assert.NotEmpty(Formats.Status(flag, Language.En));
        });
    }

    [Theory]
    [InlineData("GBP", "livres sterling", "pounds sterling")]
    [InlineData("XYZ", "XYZ", "XYZ")]
    public void Currency_InWords_ElseItsCode(string currency, string french, string english)
    {
        Assert.Equal(french, Formats.Currency(currency, Language.Fr));
        Assert.Equal(english, Formats.Currency(currency, Language.En));
    }

    [Fact]
    public void Precise_Decimals_AreAsManyAsAsked() => Assert.Equal("79,4150", Formats.Precise(79.415m, 4, Language.Fr));

    private static string Spaced(string text) => text.Replace('_', Formats.NarrowSpace);

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
