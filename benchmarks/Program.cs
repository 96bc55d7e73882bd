using BenchmarkDotNet.Running;
using DmpAnalytics.Benchmarks;

if (args is ["growth"])
{
    Growth.Print();
    return;
}

if (args is ["lists", ..])
{
    await FigureLists.PrintAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

// In this process: the program that would be generated around each benchmark restores packages of its own, not all of
// which can be had everywhere.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
