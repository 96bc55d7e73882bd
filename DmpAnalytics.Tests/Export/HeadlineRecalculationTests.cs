using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Export;

/// <summary>Every headline of the product, computed again from the file a reader downloads.</summary>
public sealed class HeadlineRecalculationTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Fact]
    public async Task Headline_OfEveryProgramme_FollowsFromItsCsv()
    {
        var analyst = shared.Application.Services.GetRequiredService<Analyst>();
        var computed = 0;
        foreach (var programme in (await analyst.ReferenceAsync(null, CancellationToken.None)).Programmes)
        {
            foreach (var indicator in Enum.GetValues<DmpAnalytics.Domain.Denominator>().Select(OverviewCharts.CostOf))
            {
                var csv = await shared.Application.Client.GetByteArrayAsync($"/download/indicators/{indicator}.csv?programme={programme.Id}");
                var (stated, again, reason) = Recalculation.Of(csv);

                Assert.True(stated is not null || reason.Length > 0, $"{programme.Id}: neither a value nor a reason for {indicator}.");
                Assert.True(stated == again, $"{programme.Id}, {indicator}: {stated} is stated, {again} follows from the figures.");
                if (stated is not null) computed++;
            }
        }

        Assert.True(computed >= 8, $"{computed} numbers were computed again.");
    }

    [Theory]
    [InlineData("scope=operator&at=2014-01-02&denominator=created", "cost_per_dossier", "447.36")]
    [InlineData("scope=all_payers&at=2014-01-02&denominator=created", "cost_per_dossier", "1196.14")]
    [InlineData("scope=direct&at=2012-06-30", "cost_per_active_dossier", "3065.69")]
    public async Task WorkedExample_FromItsCsv_IsTheSame(string question, string indicator, string value)
    {
        var csv = await shared.Application.Client.GetByteArrayAsync($"/download/indicators/{indicator}.csv?programme=dmp&{question}");

        var (stated, again, _) = Recalculation.Of(csv);

        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), stated);
        Assert.Equal(stated, again);
    }
}
