using System.Net;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>Asked for the head alone, as those do who check links.</summary>
public sealed class HeadsTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("/?programme=dmp&lang=en", HttpStatusCode.OK)]
    [InlineData("/figures?programme=dmp&lang=fr", HttpStatusCode.OK)]
    [InlineData("/api/v1/indicators/cost_per_dossier?programme=dmp&at=2012-06-30", HttpStatusCode.OK)]
    [InlineData("/api/v1/spend.csv", HttpStatusCode.OK)]
    [InlineData("/api/v1/changes.atom", HttpStatusCode.OK)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    [InlineData("/nowhere?lang=en", HttpStatusCode.NotFound)]
    public async Task Head_OfAnyAddress_IsThatOfItsAnswerWithoutABody(string address, HttpStatusCode status)
    {
        // The first answer of a page is made for whoever asks first: both orders are met, since pages are kept.
        for (var times = 0; times < 2; times++)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await shared.Application.Client.SendAsync(asked);
            using var whole = await shared.Application.Client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.Equal(status, head.StatusCode);
            Assert.Equal(status, whole.StatusCode);
            Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.NotEmpty(await whole.Content.ReadAsByteArrayAsync());
        }
    }
}
