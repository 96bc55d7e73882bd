using System.CommandLine;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>user add NAME</c> and <c>user reset NAME</c>: an account, or a new password for one; prints the one-time address.</summary>
internal static class UserCommand
{
    public static Command Create(CommandHost host, SharedOptions shared) => new("user", host.Text("User"))
    {
        Add(host, shared),
        Reset(host, shared),
    };

    private static Command Add(CommandHost host, SharedOptions shared)
    {
        var name = new Argument<string>("NAME") { Description = host.Text("UserName") };
        var display = new Option<string?>("--display-name") { Description = host.Text("UserDisplayName"), HelpName = "TEXT" };
        var roles = new Option<string[]>("--role")
        {
            Description = host.Text("UserRole"),
            HelpName = string.Join('|', Code.All<Role>().Skip(1)),
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        roles.AcceptOnlyFromAmong([.. Code.All<Role>()]);

        var command = new Command("add", host.Text("UserAdd")) { name, display, roles };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await AccountsOpening.OpenAsync(app, host, cancellationToken)) return CommandHost.Failed;
            var given = line.GetValue(name)!;
            Role[] chosen = [.. line.GetValue(roles)!.Select(code => Code.TryParse<Role>(code, out var role) ? role : Role.Reader)];
            var made = await app.Services.GetRequiredService<AccountKeeping>()
                .CreateAsync(given, line.GetValue(display) ?? given, chosen, Actor.CommandLine, cancellationToken);
            return await TellAsync(app, host, made, "UserAdded");
        }));
        return command;
    }

    private static Command Reset(CommandHost host, SharedOptions shared)
    {
        var name = new Argument<string>("NAME") { Description = host.Text("UserName") };
        var factor = new Option<bool>("--second-factor") { Description = host.Text("UserResetFactor") };
        var command = new Command("reset", host.Text("UserReset")) { name, factor };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await AccountsOpening.OpenAsync(app, host, cancellationToken)) return CommandHost.Failed;
            var account = await app.Services.GetRequiredService<AccountReader>().ByNameAsync(line.GetValue(name)!, cancellationToken);
            var made = await app.Services.GetRequiredService<AccountKeeping>()
                .ResetAsync(account?.Id ?? "", line.GetValue(factor), Actor.CommandLine, cancellationToken);
            return await TellAsync(app, host, made, "UserWasReset");
        }));
        return command;
    }

    private static async Task<int> TellAsync(WebApplication app, CommandHost host, Attempt<NewAccount> attempt, string said)
    {
        if (attempt.Value is not { } made)
        {
            await host.Error.WriteLineAsync(Words.Get("Accounts", "problem." + Code.Of(attempt.Problem!.Value), host.Language));
            return CommandHost.Failed;
        }

        await host.Output.WriteLineAsync(host.Text(said, made.Account.UserName!));
        await host.Output.WriteLineAsync(SiteAddress.Of(app.Configuration[WebHostDefaults.ServerUrlsKey], AppUrls.SetPasswordWith(made.Key)));
        return 0;
    }
}
