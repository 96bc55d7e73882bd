using DmpAnalytics.Accounts;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>The examples of RFC 6238, appendix B, cut to six digits.</summary>
public class TimeCodeTests
{
    /// <summary>"12345678901234567890" in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_AtATime_IsThatOfTheStandard(long seconds, string expected) =>
        Assert.Equal(expected, TimeCode.Of(Key, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Step_OfACode_IsTakenOnceAndWithAStepOfTolerance()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TimeCode.StepAt(now);

        Assert.Equal(step, TimeCode.StepOf(Key, " 005 924 ", now, 0));
        Assert.Equal(step, TimeCode.StepOf(Key, "005924", now.AddSeconds(30), 0));
        Assert.Null(TimeCode.StepOf(Key, "005924", now.AddSeconds(90), 0));
        Assert.Null(TimeCode.StepOf(Key, "005924", now, step));
        Assert.Null(TimeCode.StepOf(Key, "", now, 0));
    }

    [Fact]
    public void Key_New_HasAHundredAndSixtyBits()
    {
        Assert.Matches("^[A-Z2-7]{32}$", TimeCode.NewKey());
        Assert.NotEqual(TimeCode.NewKey(), TimeCode.NewKey());
    }

    [Fact]
    public void Address_OfAKey_EscapesTheName() =>
        Assert.Equal(
            $"otpauth://totp/Dmp%20A:a%26b%40c?secret={Key}&issuer=Dmp%20A",
            TimeCode.AddressOf(Key, "a&b@c", "Dmp A"));
}
