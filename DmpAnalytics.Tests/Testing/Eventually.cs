namespace DmpAnalytics.Tests.Testing;

/// <summary>Waits for what another thread, process or server does.</summary>
internal static class Eventually
{
    /// <summary>Long enough for a machine that does much else; it only ends what would never end.</summary>
    private const int MostAttempts = 600;

    public static async Task TrueAsync(string what, Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await isSo()) return;
            await Task.Delay(50);
        }

        Assert.Fail($"It never came: {what}.");
    }
}
