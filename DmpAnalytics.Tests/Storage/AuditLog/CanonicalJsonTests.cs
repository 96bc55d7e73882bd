using System.Text.Json.Nodes;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Tests.Storage.AuditLog;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [true, null, "x"] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"é":"210 M€","z":"\u0041\/"}""", """{"z":"A/","é":"210 M€"}""")]
    [InlineData("""["\u0001\n\"\\\t"]""", """["\u0001\n\"\\\t"]""")]
    [InlineData("""[1.50,-0.000001,210000000.0,9200000000000.123456]""", """[1.5,-0.000001,210000000,9200000000000.123456]""")]
    public void Of_AValue_IsWrittenInOneWay(string given, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Of(JsonNode.Parse(given)));

    [Fact]
    public void Of_ItsOwnText_IsTheSame()
    {
        var text = CanonicalJson.Of(new JsonObject { ["value"] = 1329.110m, ["name"] = "Côte d’Or\r\n", ["none"] = null });

        Assert.Equal("{\"name\":\"Côte d’Or\\r\\n\",\"none\":null,\"value\":1329.11}", text);
        Assert.Equal(text, CanonicalJson.Of(JsonNode.Parse(text)));
    }

    [Fact]
    public void Of_ANumberOutOfReach_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of(JsonNode.Parse("1e400")));
}
