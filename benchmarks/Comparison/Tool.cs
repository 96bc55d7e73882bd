using System.Diagnostics;
using System.Globalization;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>A program of the machine that ours is compared with or measured by.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Version">What it says of itself.</param>
internal sealed record Tool(string Path, string Version)
{
    /// <summary>Null where the machine has none: what that needs is said once.</summary>
    public static async Task<Tool?> FindAsync(string name, string needs, string versionOption = "--version", int line = 0)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Select(folder => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            await Console.Error.WriteLineAsync($"There is no {name}: what needs it is left out. {needs}");
            return null;
        }

        var (_, output, error) = await RunAsync(path, versionOption);
        var said = (output + error).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(path, said.Length > line ? said[line].Trim() : name);
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static async Task<string> MustAsync(string program, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}. {output}{error}");
    }

    public static async Task<(int Code, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>As a process of its own, from its start to its end.</summary>
    public static Task<Cost> TimeAsync(string program, params string[] arguments) => TimeAsync(0, program, arguments);

    /// <param name="ending">The code with which it ends where it does what it should.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is told.</param>
    public static async Task<Cost> TimeAsync(int ending, string program, params string[] arguments)
    {
        var (code, output, error) = await RunAsync("/usr/bin/time", ["-f", "%e %U %S %M", program, .. arguments]);
        if (code != ending) throw new InvalidOperationException($"{program} ended with {code}. {output}{error}");
        var numbers = error.TrimEnd().Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1] + numbers[2], numbers[3] / 1_000);
    }

    public static Process Start(string program, params string[] arguments) => Process.Start(Begun(program, arguments))!;

    /// <summary>A server, set as the units of deploy/ set ours, and as an empty page is anyway.</summary>
    public static Process Serve(string program, params string[] arguments)
    {
        var begun = Begun(program, arguments);
        begun.Environment["DOTNET_TieredPGO"] = "1";
        return Process.Start(begun)!;
    }

    private static ProcessStartInfo Begun(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = System.IO.Path.GetTempPath(),
    };
}

/// <summary>Seconds waited, seconds of the processor, largest memory in MB.</summary>
internal sealed record Cost(double Seconds, double Processor, double Memory);
