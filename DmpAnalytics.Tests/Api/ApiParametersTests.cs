using DmpAnalytics.Analysis;
using DmpAnalytics.Api;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Http;

namespace DmpAnalytics.Tests.Api;

public class ApiParametersTests
{
    [Theory]
    [InlineData("", "", Language.En)]
    [InlineData("", "fr-FR,fr;q=0.9,en;q=0.8", Language.Fr)]
    [InlineData("", "de,en;q=0.5,fr;q=0.7", Language.Fr)]
    [InlineData("", "de", Language.En)]
    [InlineData("?lang=en", "fr", Language.En)]
    [InlineData("?lang=de", "fr", Language.Fr)]
    public void Language_OfARequest_IsAskedElseAcceptedElseEnglish(string query, string accepted, Language expected) =>
        Assert.Equal(expected, ApiLanguage.Of(Request(query, accepted)));

    [Fact]
    public void Question_WithWrongPresentation_NamesParameterAndAllowedValues()
    {
        var problems = ApiParameters.Question(Request("?at=summer&lang=de&format=xml")).Problems;

        Assert.Equal(["at", "lang", "format"], problems.Select(problem => problem.Parameter));
        Assert.Equal(["fr", "en"], problems[1].Allowed.AsEnumerable());
        Assert.Equal(["json", "csv", "excel.csv"], problems[2].Allowed.AsEnumerable());
    }

    [Theory]
    [InlineData("known", "summer")]
    [InlineData("prices", "real")]
    [InlineData("currency", "euros")]
    [InlineData("version", "one")]
    public void Question_WithAWrongValue_IsRefused(string name, string value)
    {
        var problem = Assert.Single(ApiParameters.Question(Request($"?{name}={value}")).Problems);

        Assert.Equal((ProblemCode.BadValue, name), (problem.Code, problem.Parameter));
        Assert.NotEmpty(problem.Allowed);
    }

    [Theory]
    [InlineData("?scope=direct", ProblemCode.UnknownParameter)]
    [InlineData("?programme=dmp&programme=ameli", ProblemCode.RepeatedParameter)]
    [InlineData("?data=0", ProblemCode.BadValue)]
    [InlineData("?data=x", ProblemCode.BadValue)]
    [InlineData("?format=xml", ProblemCode.BadValue)]
    public void ListFilter_OfAWrongParameter_IsRefused(string query, ProblemCode code) =>
        Assert.Equal(code, Assert.Single(ListFilter.Read(Request(query), "programme").Problems).Code);

    [Fact]
    public void ListFilter_OfItsParameters_IsRead()
    {
        var filter = ListFilter.Read(Request("?programme=dmp&measure=&data=2&lang=fr"), "programme", "measure").Value;

        Assert.Equal(new ListFilter("dmp", null, 2), filter);
    }

    private static HttpRequest Request(string query, string accepted = "")
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        if (accepted.Length > 0) context.Request.Headers.AcceptLanguage = accepted;
        return context.Request;
    }
}
