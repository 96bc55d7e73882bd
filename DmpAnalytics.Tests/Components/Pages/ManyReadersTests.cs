using System.Net;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Pages asked by many at once, the first of them while nothing is read yet.</summary>
public sealed class ManyReadersTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compare")]
    [InlineData("/targets")]
    [InlineData("/figures")]
    [InlineData("/explore")]
    [InlineData("/quality")]
    [InlineData("/explain/cost_per_dossier")]
    [InlineData("/embed/cost_per_dossier")]
    public async Task Page_AskedByManyAtOnce_IsAnsweredToAll(string address)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => shared.Application.Client.GetAsync(new Uri(address, UriKind.Relative)))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }
}
