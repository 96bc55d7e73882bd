using System.CommandLine;
using System.Globalization;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>audit verify [FILE] [--head NUMBER:HASH]</c> and <c>audit export FILE</c>: proves the audit log, or writes it to a file that can be proved elsewhere.</summary>
internal static class AuditCommand
{
    public static Command Create(CommandHost host, SharedOptions shared) =>
        new("audit", host.Text("Audit")) { Verify(host, shared), Export(host, shared) };

    private static Command Verify(CommandHost host, SharedOptions shared)
    {
        var file = new Argument<string?>("FILE") { Description = host.Text("AuditFile"), Arity = ArgumentArity.ZeroOrOne };
        var head = new Option<string?>("--head") { Description = host.Text("AuditHead"), HelpName = "NUMBER:HASH" };
        head.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && Head(text) is null) given.AddError(host.Text("BadHead", text));
        });

        var command = new Command("verify", host.Text("AuditVerify")) { file, head };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var given = line.GetValue(file);
            var path = given ?? app.Services.GetRequiredService<StoreLocation>().Name;
            var noted = line.GetValue(head) is { } text ? Head(text) : null;
            try
            {
                var proof = given is null
                    ? await app.Services.GetRequiredService<StoreDatabase>().ProveLogAsync(noted, cancellationToken)
                    : await LogVerifier.FileAsync(given, noted, cancellationToken);
                return await TellAsync(proof, path, host);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await host.Error.WriteLineAsync(host.Text("CannotRead", path, unreadable.Message));
                return CommandHost.Failed;
            }
        }));
        return command;
    }

    private static Command Export(CommandHost host, SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = host.Text("AuditExportFile") };
        var command = new Command("export", host.Text("AuditExport")) { file };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var state = await app.Services.GetRequiredService<StoreDatabase>().LookAsync(cancellationToken);
            if (state.Status != StoreStatus.Ready)
            {
                await host.Error.WriteLineAsync(host.Text("NoLog", app.Services.GetRequiredService<StoreLocation>().Name));
                return CommandHost.Failed;
            }

            var path = line.GetValue(file)!;
            try
            {
                await using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
                await foreach (var text in app.Services.GetRequiredService<LogReader>().LinesAsync(new(), cancellationToken)) await output.WriteLineAsync(text);
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                await host.Error.WriteLineAsync(host.Text("CannotWrite", path, unwritable.Message));
                return CommandHost.Failed;
            }

            var head = await app.Services.GetRequiredService<LogReader>().HeadAsync(cancellationToken);
            await host.Output.WriteLineAsync(host.Text("AuditExported", host.Number(head.Number), path));
            return 0;
        }));
        return command;
    }

    private static async Task<int> TellAsync(LogProof proof, string path, CommandHost host)
    {
        var before = host.Number(proof.Entries);
        if (proof.Broken is { } broken)
        {
            await host.Error.WriteLineAsync(host.Text("AuditBroken", path, Words.Format("Log", $"Fault.{Code.Of(broken.Fault)}", host.Language, host.Number(broken.Number), broken.Detail), before));
            return CommandHost.Failed;
        }

        await host.Output.WriteLineAsync(host.Text("AuditWhole", path, before));
        if (proof.Withheld > 0) await host.Output.WriteLineAsync(host.Text("AuditWithheld", host.Number(proof.Withheld)));
        await host.Output.WriteLineAsync(host.Text("AuditNote", string.Create(CultureInfo.InvariantCulture, $"{proof.Head.Number}:{proof.Head.Hash}")));
        return 0;
    }

    private static LogHead? Head(string text)
    {
        var parts = text.Split(':');
        return parts is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new(place, hash.ToLowerInvariant())
            : null;
    }
}
