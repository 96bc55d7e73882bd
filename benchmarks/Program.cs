using BenchmarkDotNet.Running;
using DmpAnalytics.Benchmarks;
using DmpAnalytics.Benchmarks.Comparison;

if (args is ["compare", .. var options])
{
    return await Table.PrintAsync(options);
}

if (args is ["growth"])
{
    Growth.Print();
    return 0;
}

if (args is ["word"])
{
    await OfficeFiles.WordAsync();
    return 0;
}

if (args is ["excel", ..])
{
    OfficeFiles.Excel(Number(1, 100_000));
    return 0;
}

if (args is ["lists", ..])
{
    await FigureLists.PrintAsync(Number(1, 1_000_000));
    return 0;
}

if (args is ["fill", var folder, ..])
{
    await FigureLists.FillAsync(folder, Number(2, 1_000_000));
    return 0;
}

if (args is ["import", ..])
{
    await ImportPeers.PrintAsync(Number(1, 1_000_000), Number(2, 3));
    return 0;
}

if (args is ["readers", ..])
{
    await ReadersMeanwhile.PrintAsync(Number(1, 1_000_000));
    return 0;
}

if (args is ["draw", var site, ..])
{
    await PageDrawing.PrintAsync(site, args.Length > 2 ? args[2] : "/usr/bin/chromium");
    return 0;
}

if (args is ["pages", var address, ..])
{
    await PageLoad.PrintAsync(address, Number(2, 100), Number(3, 10));
    return 0;
}

// In this process: the program that would be generated around each benchmark restores packages of its own, not all of
// which can be had everywhere.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
return 0;

int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
