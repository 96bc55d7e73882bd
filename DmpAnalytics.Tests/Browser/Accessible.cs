using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

internal static class Accessible
{
    /// <summary>Only what is wrong is told in full: telling all that is right takes longer than looking for it.</summary>
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Asserts that axe finds nothing wrong with the page as it is.</summary>
    /// <param name="page">What is looked at.</param>
    /// <param name="place">Where it is, for the message of a failure.</param>
    public static async Task HasNoViolationAsync(this IPage page, string place = "")
    {
        var found = await page.RunAxe(Options);
        Assert.NotEmpty(found.Passes);
        Assert.True(
            found.Violations.Length == 0,
            string.Join(Environment.NewLine, [place, .. found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Target} {node.Html}"))]));
    }
}
