using System.Net;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Export;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

public sealed class DownloadsApiTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    public static TheoryData<string> Charts => [.. ChartCatalog.All.Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task File_OfEveryChartInEveryFormat_IsThere(string chart)
    {
        foreach (var format in ExportCatalog.All.Where(format => format.Serves(QuotationKind.Charts)))
        {
            using var response = await GetAsync($"/download/charts/{chart}.{format.Extension}?programme=dmp&lang=fr");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith(format.MediaType.Split(';')[0], response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.Equal($"dmpanalytics-{chart}-dmp-v1.{format.Extension}", response.Content.Headers.ContentDisposition!.FileName);
        }
    }

    [Theory]
    [InlineData("/download/charts/nothing.csv", 404)]
    [InlineData("/download/charts/adoption.pdf", 404)]
    [InlineData("/download/charts/adoption", 404)]
    [InlineData("/download/things/adoption.csv", 404)]
    [InlineData("/download/figures/f0000000000000000.csv", 404)]
    [InlineData("/download/indicators/nothing.csv", 404)]
    [InlineData("/download/indicators/overrun.csv?programme=nothing", 404)]
    [InlineData("/download/charts/adoption.csv?at=summer", 400)]
    [InlineData("/download/charts/adoption.csv?data=99", 400)]
    [InlineData("/download/charts/adoption.csv?lang=xx", 400)]
    [InlineData("/download/charts/adoption.csv?%3Cscript%3E=1", 400)]
    public async Task Address_ThatIsWrong_IsRefusedWithAReason(string address, int status)
    {
        using var response = await GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Figure_OfAnId_IsQuotedWithItsPage()
    {
        var figure = (await shared.Application.Store.Reader.ListFiguresAsync("dmp", "spend", 1, CancellationToken.None))[0];

        using var csv = await GetAsync($"/download/figures/{figure.Id}.csv");
        using var entry = await GetAsync($"/download/figures/{figure.Id}.bib?lang=en");

        Assert.Contains(figure.Period.Text, await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(figure.Id, await entry.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string address) => shared.Application.Client.GetAsync(address);
}
