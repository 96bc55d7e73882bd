using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Analysis;

public class FigureParametersTests
{
    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameQuery()
    {
        var query = new FigureQuery(
            new FigureFilter { Text = "cour des comptes", Sort = FigureSort.Largest }.With(FigureFacet.Programme, "dmp", "ameli").With(FigureFacet.Scope, FigureFilter.None), 3, 1);

        var (read, ignored) = FigureParameters.Read(FigureParameters.Write(query));

        Assert.Empty(ignored);
        Assert.Equal(FigureParameters.Write(query), FigureParameters.Write(read));
        Assert.Equal((query.Page, query.Data, query.Filter.Text, query.Filter.Sort), (read.Page, read.Data, read.Filter.Text, read.Filter.Sort));
    }

    [Theory]
    [InlineData("page", "0", ProblemCode.BadValue)]
    [InlineData("page", "99999999999999999999", ProblemCode.BadValue)]
    [InlineData("page", "-1", ProblemCode.BadValue)]
    [InlineData("data", "x", ProblemCode.BadValue)]
    [InlineData("sort", "<b>", ProblemCode.BadValue)]
    [InlineData("colour", "red", ProblemCode.UnknownParameter)]
    public void Read_OfNonsense_IgnoresItAndTellsIt(string name, string value, ProblemCode code)
    {
        var (query, ignored) = FigureParameters.Read([new(name, value), new("programme", "dmp")]);

        Assert.Equal([new Problem(code, name, value)], ignored.Select(problem => problem with { Allowed = [] }).Select(problem => new Problem(problem.Code, problem.Parameter, problem.Value)));
        Assert.Equal("dmp", Assert.Single(query.Filter.Of(FigureFacet.Programme)));
    }

    [Fact]
    public void Read_OfAVeryLongSearch_IgnoresIt()
    {
        var (query, ignored) = FigureParameters.Read([new("q", new string('x', 10_000))]);

        Assert.Equal(ProblemCode.BadValue, Assert.Single(ignored).Code);
        Assert.Equal("", query.Filter.Text);
    }

    [Fact]
    public void Read_OfASecondOrder_KeepsTheFirst()
    {
        var (query, ignored) = FigureParameters.Read([new("sort", "newest"), new("sort", "largest")]);

        Assert.Equal(FigureSort.Newest, query.Filter.Sort);
        Assert.Equal(ProblemCode.RepeatedParameter, Assert.Single(ignored).Code);
    }
}
