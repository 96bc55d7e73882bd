namespace DmpAnalytics.Tests.Architecture;

/// <summary>Tells every violation, one a line.</summary>
internal static class Check
{
    public static void None(IEnumerable<string> violations)
    {
        var found = violations.Distinct().ToList();
        if (found.Count > 0) Assert.Fail(string.Join(Environment.NewLine, found));
    }
}
