using System.Text;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Tests.Import.Reading.Forms;

public class EncodingDetectorTests
{
    private const string Text = "programme;dépense\ndmp;1 343 642,44 €\nœuvre;été\n";

    static EncodingDetectorTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool, FileEncoding> Written => new()
    {
        { "utf-8", false, FileEncoding.Utf8 },
        { "utf-8", true, FileEncoding.Utf8 },
        { "utf-16", true, FileEncoding.Utf16Le },
        { "utf-16", false, FileEncoding.Utf16Le },
        { "utf-16BE", true, FileEncoding.Utf16Be },
        { "utf-16BE", false, FileEncoding.Utf16Be },
        { "windows-1252", false, FileEncoding.Windows1252 },
        { "iso-8859-15", false, FileEncoding.Latin9 },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Text_InAnyEncoding_IsToldAndReadsTheSame(string name, bool hasMark, FileEncoding expected)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        var detected = EncodingDetector.Detect(bytes);

        Assert.Equal(expected, detected);
        Assert.Equal(Text, Encoding.UTF8.GetString(EncodingDetector.ToUtf8(bytes, detected).Span));
    }

    [Theory]
    [InlineData("a;b\n1;2\n", FileEncoding.Utf8)]
    [InlineData("", FileEncoding.Utf8)]
    [InlineData("a\0b;c\n", FileEncoding.Utf8)]
    [InlineData("é", FileEncoding.Windows1252)]
    public void Bytes_WithoutTheSignsOfAnother_AreTheUsual(string text, FileEncoding expected) =>
        Assert.Equal(expected, EncodingDetector.Detect(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Bytes_ThatMeanNothing_BecomeTheReplacement() =>
        Assert.Equal("a\uFFFDb", Encoding.UTF8.GetString(EncodingDetector.ToUtf8(new byte[] { (byte)'a', 0x81, (byte)'b' }, FileEncoding.Utf8).Span));
}
