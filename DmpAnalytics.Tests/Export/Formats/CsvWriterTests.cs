using System.Globalization;
using System.Text;
using DmpAnalytics.Export.Formats;

namespace DmpAnalytics.Tests.Export.Formats;

public class CsvWriterTests
{
    private static readonly CsvCell[][] Rows =
    [
        ["plain", -12.5m, (decimal?)null],
        ["=cmd|' /C calc'!A0", 1234567.80m, "a;b,c"],
        ["-12,5", 0m, "two\r\nlines and a \""],
        ["'=x", 3065.69m, " edges "],
    ];

    public static TheoryData<string> Dangerous => ["=cmd", "+1", "-12,5", "@here", "\tx", "\rx", "'=x", "''+x"];

    [Fact]
    public void Write_ForMachines_IsRfc4180()
    {
        var text = Encoding.UTF8.GetString(CsvWriter.Write(["a", "b", "c"], Rows[..2], CsvDialect.Machines));

        Assert.Equal("a,b,c\r\nplain,-12.5,\r\n'=cmd|' /C calc'!A0,1234567.8,\"a;b,c\"\r\n", text);
    }

    [Fact]
    public void Write_ForFrenchExcel_HasMarkSemicolonAndComma()
    {
        var bytes = CsvWriter.Write(["a", "b", "c"], Rows[..2], CsvDialect.FrenchExcel);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("a;b;c\r\nplain;-12,5;\r\n'=cmd|' /C calc'!A0;1234567,8;\"a;b,c\"\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public void Write_InBothDialects_SaysTheSameValues()
    {
        var machines = CsvText.Read(CsvWriter.Write(["a", "b", "c"], Rows, CsvDialect.Machines), CsvDialect.Machines);
        var excel = CsvText.Read(CsvWriter.Write(["a", "b", "c"], Rows, CsvDialect.FrenchExcel), CsvDialect.FrenchExcel);

        Assert.Equal(machines.Select(row => row[0]), excel.Select(row => row[0]));
        Assert.Equal(machines.Select(row => row[2]), excel.Select(row => row[2]));
        Assert.Equal(machines.Skip(1).Select(row => CsvText.Number(row[1], CsvDialect.Machines)), excel.Skip(1).Select(row => CsvText.Number(row[1], CsvDialect.FrenchExcel)));
    }

    [Fact]
    public void Rows_WrittenAndRead_ComeBackAsTheyWere()
    {
        var read = CsvText.Read(CsvWriter.Write(["a", "b", "c"], Rows, CsvDialect.FrenchExcel), CsvDialect.FrenchExcel);

        Assert.Equal(Rows.Select(row => row[0].Text), read.Skip(1).Select(row => CsvCell.Restored(row[0])));
        Assert.Equal([-12.5m, 1234567.8m, 0m, 3065.69m], read.Skip(1).Select(row => CsvText.Number(row[1], CsvDialect.FrenchExcel)));
        Assert.Equal(Rows.Select(row => row[2].Text ?? ""), read.Skip(1).Select(row => CsvCell.Restored(row[2])));
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void Text_ThatASpreadsheetWouldRun_IsGuardedAndComesBack(string text)
    {
        var guarded = CsvCell.Guarded(text);

        Assert.StartsWith("'", guarded, StringComparison.Ordinal);
        Assert.Equal(text, CsvCell.Restored(guarded));
    }

    [Theory]
    [InlineData("dmp")]
    [InlineData("l'Etat")]
    [InlineData("'quoted'")]
    [InlineData("")]
    public void Text_ThatIsHarmless_IsLeftAlone(string text)
    {
        Assert.Equal(text, CsvCell.Guarded(text));
        Assert.Equal(text, CsvCell.Restored(text));
    }

    [Theory]
    [InlineData("-12.50", "-12.5")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("9200000000000", "9200000000000")]
    public void Number_Written_HasAllItsDigitsAndNoMore(string value, string written) =>
        Assert.Equal(written, CsvWriter.Number(decimal.Parse(value, CultureInfo.InvariantCulture), CsvDialect.Machines));
}
