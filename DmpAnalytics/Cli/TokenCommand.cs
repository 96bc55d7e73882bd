using System.CommandLine;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>token add NAME --label TEXT --scope SCOPE…</c>: a token of an account, printed once.</summary>
internal static class TokenCommand
{
    private const int UsualDays = 90;

    public static Command Create(CommandHost host, SharedOptions shared) => new("token", host.Text("Token")) { Add(host, shared) };

    private static Command Add(CommandHost host, SharedOptions shared)
    {
        var name = new Argument<string>("NAME") { Description = host.Text("UserName") };
        var label = new Option<string>("--label") { Description = host.Text("TokenLabel"), HelpName = "TEXT", Required = true };
        var days = new Option<int>("--days") { Description = host.Text("TokenDays"), HelpName = "N", DefaultValueFactory = _ => UsualDays };
        var scopes = new Option<string[]>("--scope")
        {
            Description = host.Text("TokenScope"),
            HelpName = string.Join('|', Code.All<TokenScope>()),
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        scopes.AcceptOnlyFromAmong([.. Code.All<TokenScope>()]);

        var command = new Command("add", host.Text("TokenAdd")) { name, label, scopes, days };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await AccountsOpening.OpenAsync(app, host, cancellationToken)) return CommandHost.Failed;
            var account = await app.Services.GetRequiredService<AccountReader>().ByNameAsync(line.GetValue(name)!, cancellationToken);
            TokenScope[] chosen = [.. line.GetValue(scopes)!.Select(code => Code.TryParse<TokenScope>(code, out var scope) ? scope : TokenScope.Read)];
            var attempt = await app.Services.GetRequiredService<TokenKeeping>()
                .CreateAsync(account?.Id ?? "", new(line.GetValue(label)!, chosen, line.GetValue(days)), Actor.CommandLine, cancellationToken);
            if (attempt.Value is not { } made)
            {
                await host.Error.WriteLineAsync(Words.Get("Accounts", "problem." + Code.Of(attempt.Problem!.Value), host.Language));
                return CommandHost.Failed;
            }

            await host.Error.WriteLineAsync(host.Text("TokenAdded", FigureText.Moment(made.Token.ExpiresAt, host.Language)));
            await host.Output.WriteLineAsync(made.Text);
            return 0;
        }));
        return command;
    }
}
