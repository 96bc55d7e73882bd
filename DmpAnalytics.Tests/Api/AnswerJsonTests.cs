using System.Text.Json;
using System.Text.Json.Nodes;
using DmpAnalytics.Analysis;
using DmpAnalytics.Api;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Tests.Api;

public class AnswerJsonTests
{
    private static readonly Programme Dmp = new("dmp", new("Dossier médical partagé", "Shared medical record"), "FRA", "EUR");
    private static readonly Measure Created = new("dossiers_created", MeasureKind.Stock, "dossier", new("dossiers créés", "records created"), "dossiers.csv");
    private static readonly ReferenceData Reference = new(1, [Dmp], [Created], [], [], [], [], [], [], [], [], []);

    private static readonly JsonSerializerOptions Options =
        new ServiceCollection().AddApi().BuildServiceProvider().GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static readonly Figure Amount = new("dmp", "spend", "direct", null, Period.Parse("2004/2011"), 210_000_000.00m, "EUR", Qualifier.About, "cdc-2012")
    {
        Locator = "p. 5",
        Origin = new(3, "spend.csv", 12),
    };

    private static readonly Figure Rival = new("dmp", "spend", "direct", null, Period.Parse("2004/2011"), 251_700_000m, "EUR", Qualifier.Exact, "press-2013");

    [Fact]
    public void Of_AnAnswer_HasExactlyTheNamesOfThePublishedShape()
    {
        var json = Write(AnswerJson.Of(Cost(), Reference, Language.En));

        Assert.Equal(
            ["id", "version", "question", "value", "low", "high", "unit", "qualifiers", "basis", "status", "reason", "cover", "holes", "inputs", "formula"],
            Names(json));
        Assert.Equal(
            ["role", "value", "unit", "qualifiers", "basis", "cover", "holes", "figures", "alternatives", "inputs"],
            Names(json["inputs"]![0]!));
        Assert.Equal(["id", "value", "source", "locator", "import", "file", "line", "decisions"], Names(json["inputs"]![0]!["figures"]![0]!));
        Assert.Equal(["figure", "why"], Names(json["inputs"]![0]!["alternatives"]![0]!));
        Assert.Equal(
            ["programme", "scope", "region", "at", "from", "to", "every", "denominator", "target", "prices", "currency", "known", "undatedLeftOut", "data", "bounds", "breaks"],
            Names(json["question"]!));
    }

    [Fact]
    public void Of_AnAnswer_CarriesValueDoubtAndLineage()
    {
        var json = Write(AnswerJson.Of(Cost(), Reference, Language.En));
        var spend = json["inputs"]![0]!;

        Assert.Equal("3065.69", json["value"]!.ToJsonString());
        Assert.Equal("3065.69", json["low"]!.ToJsonString());
        Assert.Null(json["high"]);
        Assert.Equal("EUR/dossier", (string?)json["unit"]);
        Assert.Equal("""["at_least","about"]""", json["qualifiers"]!.ToJsonString());
        Assert.Equal("derived", (string?)json["basis"]);
        Assert.Null(json["reason"]);
        Assert.Equal("spend", (string?)spend["role"]);
        Assert.Equal("""["2012-01-01/2012-06-30"]""", spend["holes"]!.ToJsonString());
        Assert.Equal("94.12", spend["cover"]!.ToJsonString());
        Assert.Equal(Amount.Id, (string?)spend["figures"]![0]!["id"]);
        Assert.Equal("210000000", spend["figures"]![0]!["value"]!.ToJsonString());
        Assert.Equal(12, (int?)spend["figures"]![0]!["line"]);
        Assert.Equal(Rival.Id, (string?)spend["alternatives"]![0]!["figure"]!["id"]);
        Assert.Equal("less_trusted_source", (string?)spend["alternatives"]![0]!["why"]);
        Assert.Equal(["created", "empty"], json["inputs"]![1]!["inputs"]!.AsArray().Select(input => (string?)input!["role"]));
    }

    [Fact]
    public void Of_NoAnswer_SaysTheReasonInTheLanguageAskedAndNoBasis()
    {
        var reason = new Reason(ReasonCode.NoFigure) { Measure = Created.Id };
        var answer = new Answer("cost_per_dossier", 1, Question(), Result.None(reason, "EUR/dossier"), "spend ÷ created");

        var french = Write(AnswerJson.Of(answer, Reference, Language.Fr));
        var english = Write(AnswerJson.Of(answer, Reference, Language.En));

        Assert.True(french.AsObject().ContainsKey("value"));
        Assert.Null(french["value"]);
        Assert.Null(french["basis"]);
        Assert.Equal("no_figure", (string?)french["reason"]!["code"]);
        Assert.NotEqual((string?)french["reason"]!["text"], (string?)english["reason"]!["text"]);
    }

    [Fact]
    public void Of_AnAnswerReadFromFigures_TellsThemAsItsInput()
    {
        var spend = Result.Of(210_000_000m, "EUR") with { Measure = MeasureIds.Spend, Figures = [new(Amount, FigureRole.Whole, 210_000_000m)] };

        var json = Write(AnswerJson.Of(new("spend_to_date", 1, Question(), spend, "sum"), Reference, Language.En));

        Assert.Equal("spend", (string?)json["inputs"]![0]!["role"]);
        Assert.Equal("cdc-2012", (string?)json["inputs"]![0]!["figures"]![0]!["source"]);
    }

    [Fact]
    public void Of_ASeries_HasItsPointsWithValueOrReason()
    {
        var series = new Series(
            "active_dossiers",
            1,
            Question(),
            "dossier",
            [
                new(new(2011, 12, 31), Result.None(ReasonCode.Unknown, "dossier")),
                new(new(2012, 6, 30), Result.Of(68_500m, "dossier") with { Basis = Basis.Derived }),
            ],
            "created − empty");

        var json = Write(SeriesJson.Of(series, Reference, Language.En));
        var points = json["points"]!.AsArray();

        Assert.Equal(["id", "version", "question", "unit", "points", "formula"], Names(json));
        Assert.Equal(["at", "value", "low", "high", "qualifiers", "basis", "status", "reason"], Names(points[0]!));
        Assert.Equal("unknown", (string?)points[0]!["reason"]!["code"]);
        Assert.Equal("2012-06-30", (string?)points[1]!["at"]);
        Assert.Equal("68500", points[1]!["value"]!.ToJsonString());
    }

    [Theory]
    [InlineData("42.00", "42")]
    [InlineData("0.10", "0.1")]
    [InlineData("0.000000", "0")]
    [InlineData("-3.50", "-3.5")]
    [InlineData("9200000000000.000001", "9200000000000.000001")]
    [InlineData("210000000", "210000000")]
    public void Decimals_InJson_CarryNoDigitThatSaysNothing(string value, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Options));

    private static Answer Cost()
    {
        var spend = Result.Of(210_000_000m, "EUR") with
        {
            High = null,
            Qualifiers = Qualifiers.About | Qualifiers.AtLeast,
            Cover = 94.12m,
            Holes = [new(new(2012, 1, 1), new(2012, 6, 30))],
            Figures = [new(Amount, FigureRole.Whole, 210_000_000m)],
            Alternatives = [new(Rival, SetAside.LessTrustedSource) { IsRival = true }],
        };
        var active = Result.Of(68_500m, "dossier") with
        {
            Basis = Basis.Derived,
            Inputs = [new(InputRole.Created, Result.Of(158_000m, "dossier")), new(InputRole.Empty, Result.Of(89_500m, "dossier"))],
        };
        var cost = Result.Of(3065.69m, "EUR/dossier") with
        {
            High = null,
            Qualifiers = Qualifiers.About | Qualifiers.AtLeast,
            Basis = Basis.Derived,
            Inputs = [new(InputRole.Spend, spend), new(InputRole.Active, active)],
        };
        return new("cost_per_active_dossier", 1, Question(), cost, "spend ÷ active");
    }

    private static ResolvedQuestion Question() => new()
    {
        Programme = Dmp,
        Scope = new("dmp", "spend.csv", "direct", new("coût direct", "direct cost")),
        At = Period.Parse("2012-06-30"),
        From = new(2004, 1, 1),
        To = new(2012, 6, 30),
        Every = Every.Year,
        Denominator = Denominator.Created,
        Data = 1,
    };

    private static JsonNode Write<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!;

    private static IEnumerable<string> Names(JsonNode json) => json.AsObject().Select(member => member.Key);
}
