using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;

namespace DmpAnalytics.Tests.Reports;

public class LiveTextTests
{
    [Fact]
    public void Text_WithNamesAndNumbers_IsReadInPieces()
    {
        const string Text = "Au {{at}}, {{ cost_per_active_dossier programme=dmp at=2012-06-30 scope=direct }} par dossier.";

        var pieces = LiveText.Read(Text);

        Assert.Equal(Text, string.Concat(pieces.Select(piece => piece.Source)));
        Assert.Equal(LiveField.At, Assert.IsType<FieldPiece>(pieces[1]).Field);
        var number = Assert.IsType<NumberPiece>(pieces[3]);
        Assert.Equal("cost_per_active_dossier", number.Id);
        Assert.Equal(new Question { Programme = "dmp", Scope = "direct", At = Period.Parse("2012-06-30") }, number.Parameters);
    }

    [Theory]
    [InlineData("{{cost at=soon}}", ProblemCode.BadValue, "at")]
    [InlineData("{{cost colour=red}}", ProblemCode.UnknownParameter, "colour")]
    [InlineData("{{cost scope=a scope=b}}", ProblemCode.MixedScopes, "scope")]
    [InlineData("{{programme at=2012}}", null, null)]
    [InlineData("{{cost at}}", null, null)]
    public void Braces_WithParameters_AreReadOrToldWrong(string text, ProblemCode? code, string? parameter)
    {
        var piece = Assert.Single(LiveText.Read(text));

        if (code is null) Assert.IsType<NumberPiece>(piece);
        else Assert.Contains(Assert.IsType<BrokenPiece>(piece).Problems, problem => problem.Code == code && problem.Parameter == parameter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{")]
    [InlineData("{{}}")]
    [InlineData("{{Cost}}")]
    [InlineData("{{cost")]
    [InlineData("{cost}")]
    [InlineData("{{cost at={x}}}")]
    public void Braces_ThatHoldNoName_AreText(string text) =>
        Assert.All(LiveText.Read(text), piece => Assert.IsType<PlainPiece>(piece));

    [Fact]
    public void Number_Written_IsReadAgain()
    {
        var question = new Question { Scope = "direct", At = Period.Parse("2012-06-30"), Bounds = true };

        var number = Assert.IsType<NumberPiece>(Assert.Single(LiveText.Read(LiveText.Write("overrun", question))));

        Assert.Equal(("overrun", question), (number.Id, number.Parameters));
    }
}
