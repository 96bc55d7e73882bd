using System.Text;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Tests.Import.Reading.Forms;

public class FormDetectorTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',', '"', 1)]
    [InlineData("a;b\n1,5;2,5\n", ';', '"', 1)]
    [InlineData("année;créés;vides\n2012;1 343 642,44;12,5\n2013;1,5;2,5\n", ';', '"', 1)]
    [InlineData("a\tb\n1,5\t2\n", '\t', '"', 1)]
    [InlineData("a|b\n1|2\n", '|', '"', 1)]
    [InlineData("sep=;\na;b\n1;2\n", ';', '"', 2)]
    [InlineData("Situation du DMP, par an\n\nannée;créés\n2012;5\n2013;6\n", ';', '"', 3)]
    [InlineData("Situation;;\nau 31/12/2013;;\nannée;créés;vides\n2012;5;6\n", ';', '"', 3)]
    [InlineData("mesure;2012;2013\ncréés;5;6\n", ';', '"', 1)]
    [InlineData("'a';'b'\n'x;y';'2'\n", ';', '\'', 1)]
    [InlineData("\"a\nb\";c\n1;2\n", ';', '"', 1)]
    [InlineData("\"Titre\nsur deux lignes\"\na;b\n1;2\n3;4\n", ';', '"', 3)]
    [InlineData("a\n1\n", ',', '"', 1)]
    [InlineData("", ',', '"', 1)]
    public void File_SaysItsSeparatorQuoteAndHeader(string text, char separator, char quote, int line) =>
        Assert.Equal(new(FileEncoding.Utf8, separator, quote, line), FormDetector.Detect(Encoding.UTF8.GetBytes(text)));
}
