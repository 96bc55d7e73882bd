using DmpAnalytics.Charts;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace DmpAnalytics.Tests.Charts;

public class ExploreStateTests
{
    [Theory]
    [InlineData("/explore")]
    [InlineData("/explore?show=cost_per_dossier&show=dossiers_created&chart=bars")]
    [InlineData("/explore?from=2011&to=2012-06&every=month&denominator=active&prices=2015&known=2014-01-10&bounds=true&breaks=true")]
    [InlineData("/explore?then_known=2013-01-01&events=false&lang=en")]
    [InlineData("/explore?regions=country&data=1&chart=by_region&then_data=1")]
    public void Address_ReadAndWritten_IsTheSame(string address)
    {
        var (state, ignored) = Read(address);

        Assert.Empty(ignored.Where(problem => problem.Parameter != "data"));
        if (ignored.IsEmpty) Assert.Equal(address, state.ToAddress());
    }

    [Fact]
    public void Address_WithTheNameOfOne_IsReadAsAListOfOne()
    {
        var (state, _) = Read("/explore?programme=" + HandMade.Reference.Programmes[0].Id);

        Assert.Equal(HandMade.Reference.Programmes[0].Id, Assert.Single(state.Programmes));
    }

    [Fact]
    public void Options_OfAState_AreThoseOfThePageAndNoneOfTheQuestion()
    {
        var (state, _) = Read("/explore?show=coverage&from=2011&chart=area&point=2011-01-01~x&then_known=2013-01-01");

        Assert.Equal(["show", "chart", "then_known"], state.Options.Select(option => option.Key));
    }

    private static (ExploreState State, System.Collections.Immutable.ImmutableArray<DmpAnalytics.Analysis.Problem> Ignored) Read(string address) =>
        ExploreState.FromAddress(
            from pair in QueryHelpers.ParseQuery(new Uri("http://host" + address).Query)
            from value in pair.Value
            select KeyValuePair.Create(pair.Key, value),
            HandMade.Reference);
}
