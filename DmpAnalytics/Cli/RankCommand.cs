using System.CommandLine;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Cli;

/// <summary><c>rank FIGURE preferred|normal|deprecated --reason TEXT</c>: a person's choice which figure stands.</summary>
internal static class RankCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var figure = new Argument<string>("FIGURE") { Description = host.Text("DecidedFigure") };
        var rank = new Argument<string>("RANK") { Description = host.Text("RankValue"), HelpName = string.Join('|', Code.All<Rank>()) };
        rank.AcceptOnlyFromAmong([.. Code.All<Rank>()]);
        var reason = DecisionOptions.Reason(host);

        var command = new Command("rank", host.Text("Rank")) { figure, rank, reason };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), app => DecisionOptions.RunAsync(
            app,
            host,
            line.GetValue(figure)!,
            decider => decider.RankAsync(
                line.GetValue(figure)!, Code.TryParse<Rank>(line.GetValue(rank), out var asked) ? asked : default, line.GetValue(reason), Actor.CommandLine, cancellationToken),
            cancellationToken)));
        return command;
    }
}
