using System.CommandLine;
using System.Globalization;
using DmpAnalytics.Import.Synthetic;

namespace DmpAnalytics.Cli;

/// <summary><c>generate --figures N | --establishments N --years N, --seed S --output DIR</c>: canonical files of made-up figures, for scale tests.</summary>
internal static class GenerateCommand
{
    private const int UsualYears = 10;

    public static Command Create(CommandHost host)
    {
        var figures = new Option<int?>("--figures") { Description = host.Text("GenerateFigures"), HelpName = "N" };
        var establishments = new Option<int?>("--establishments") { Description = host.Text("GenerateEstablishments"), HelpName = "N" };
        var years = new Option<int>("--years") { Description = host.Text("GenerateYears"), HelpName = "N", DefaultValueFactory = _ => UsualYears };
        var seed = new Option<int>("--seed") { Description = host.Text("GenerateSeed"), HelpName = "S", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--output") { Description = host.Text("GenerateOutput"), HelpName = "DIR", DefaultValueFactory = _ => "generated" };

        var command = new Command("generate", host.Text("Generate")) { figures, establishments, years, seed, output };
        command.SetAction(async (line, cancellationToken) =>
        {
            var (folder, by) = (line.GetValue(output)!, line.GetValue(seed));
            var count = (line.GetValue(figures), line.GetValue(establishments)) switch
            {
                ({ } number, null) => await FiguresAsync(host, folder, number, by, cancellationToken),
                (null, { } number) => await EstablishmentsAsync(host, folder, number, line.GetValue(years), by, cancellationToken),
                _ => await RefuseAsync(host, "GenerateOneOf"),
            };
            if (count is not { } written) return CommandHost.Failed;
            await host.Output.WriteLineAsync(host.Text("Generated", written.ToString(CultureInfo.InvariantCulture), folder));
            return 0;
        });
        return command;
    }

    private static async Task<int?> FiguresAsync(CommandHost host, string folder, int count, int seed, CancellationToken cancellationToken)
    {
        if (count is < 1 or > SyntheticSet.Most) return await RefuseAsync(host, "GenerateRefused", SyntheticSet.Most);
        await SyntheticFiles.WriteAsync(folder, count, seed, cancellationToken);
        return count;
    }

    private static async Task<int?> EstablishmentsAsync(CommandHost host, string folder, int establishments, int years, int seed, CancellationToken cancellationToken)
    {
        if (establishments is < 1 or > EstablishmentSet.Most || years is < 1 or > EstablishmentSet.MostYears)
            return await RefuseAsync(host, "GenerateEstablishmentsRefused", EstablishmentSet.Most, EstablishmentSet.MostYears);
        await SyntheticFiles.WriteEstablishmentsAsync(folder, establishments, years, seed, cancellationToken);
        return establishments * years * 12 * EstablishmentSet.Measures;
    }

    private static async Task<int?> RefuseAsync(CommandHost host, string key, params int[] most)
    {
        await host.Error.WriteLineAsync(host.Text(key, [.. most.Select(number => number.ToString(CultureInfo.InvariantCulture))]));
        return null;
    }
}
