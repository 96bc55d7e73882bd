using System.CommandLine;
using System.Globalization;
using DmpAnalytics.Import.Synthetic;

namespace DmpAnalytics.Cli;

/// <summary><c>generate --figures N --seed S --output DIR</c>: canonical files of made-up figures, for scale tests.</summary>
internal static class GenerateCommand
{
    public static Command Create(CommandHost host)
    {
        var figures = new Option<int>("--figures") { Description = host.Text("GenerateFigures"), HelpName = "N", Required = true };
        var seed = new Option<int>("--seed") { Description = host.Text("GenerateSeed"), HelpName = "S", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--output") { Description = host.Text("GenerateOutput"), HelpName = "DIR", DefaultValueFactory = _ => "generated" };

        var command = new Command("generate", host.Text("Generate")) { figures, seed, output };
        command.SetAction(async (line, cancellationToken) =>
        {
            var count = line.GetValue(figures);
            if (count is < 1 or > SyntheticSet.Most)
            {
                await host.Error.WriteLineAsync(host.Text("GenerateRefused", SyntheticSet.Most.ToString(CultureInfo.InvariantCulture)));
                return CommandHost.Failed;
            }

            var folder = line.GetValue(output)!;
            await SyntheticFiles.WriteAsync(folder, count, line.GetValue(seed), cancellationToken);
            await host.Output.WriteLineAsync(host.Text("Generated", count.ToString(CultureInfo.InvariantCulture), folder));
            return 0;
        });
        return command;
    }
}
