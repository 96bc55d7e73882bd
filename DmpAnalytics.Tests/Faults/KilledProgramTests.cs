using System.Globalization;
using Xunit.Abstractions;

namespace DmpAnalytics.Tests.Faults;

/// <summary><c>kill -9</c> of the program while it is read and written: nothing confirmed is lost, and it starts again without being helped.</summary>
public sealed class KilledProgramTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Program_KilledUnderLoad_LosesNothingConfirmed()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using (store)
        await using (var served = await ServedProgram.StartAsync(store))
        await using (var load = new TrialLoad(served.Address, token, ledger))
        {
            await load.BeginAsync(readers: 3);
            for (var round = 0; round < (Trial.IsLong ? 8 : 1); round++)
            {
                await load.ChangesAsync(4 + round);
                load.OutageBegins(Outage.Killed);
                await served.KillAsync();
                var took = await served.StartAgainAsync();
                await load.ChangesAsync(1);
                load.OutageOver();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"It answered {took.TotalSeconds:0.0} s after it was started again."));
            }

            await load.ChangesAsync(2);
            await load.EndAsync();
            Assert.Equal(0, await served.StopAsync());

            await Trial.AssertWholeAsync(load, store);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{load.Writer.Confirmed} changes confirmed, {load.Writer.Unconfirmed} not, of which {load.Writer.Found} were committed; {load.Ledger.Readings} readings."));
        }
    }
}
