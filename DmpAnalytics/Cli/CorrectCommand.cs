using System.CommandLine;
using System.Globalization;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Cli;

/// <summary><c>correct FIGURE --value VALUE --reason TEXT</c>: a declared correction of one figure.</summary>
internal static class CorrectCommand
{
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var figure = new Argument<string>("FIGURE") { Description = host.Text("DecidedFigure") };
        var value = new Option<string>("--value") { Description = host.Text("CorrectValue"), HelpName = "VALUE", Required = true };
        value.Validators.Add(given =>
        {
            var text = given.GetValueOrDefault<string>();
            if (!decimal.TryParse(text, Written, CultureInfo.InvariantCulture, out _)) given.AddError(host.Text("BadDecimal", text ?? ""));
        });
        var reason = DecisionOptions.Reason(host);

        var command = new Command("correct", host.Text("Correct")) { figure, value, reason };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), app => DecisionOptions.RunAsync(
            app,
            host,
            line.GetValue(figure)!,
            decider => decider.CorrectAsync(
                line.GetValue(figure)!, decimal.Parse(line.GetValue(value)!, Written, CultureInfo.InvariantCulture), line.GetValue(reason), Actor.CommandLine, cancellationToken),
            cancellationToken)));
        return command;
    }
}
