using System.CommandLine;
using System.Text.Json;
using DmpAnalytics.Analysis;
using DmpAnalytics.Api;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Cli;

/// <summary><c>indicator ID</c> with the parameters of a question: the answer in the JSON of the programming interface, or its calculation card.</summary>
internal static class IndicatorCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var id = new Argument<string>("ID") { Description = host.Text("IndicatorId") };
        var parameters = QuestionParameters.All
            .Select(name => new Option<string[]>("--" + name)
            {
                Description = ProblemText.Parameter(name, host.Language),
                HelpName = name,
                Arity = ArgumentArity.ZeroOrMore,
            })
            .ToList();

        var card = new Option<bool>("--card") { Description = host.Text("IndicatorCard") };

        var command = new Command("indicator", host.Text("Indicator")) { id, card };
        foreach (var parameter in parameters) command.Add(parameter);
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var question = QuestionParameters.Read(
                from parameter in parameters
                from value in line.GetValue(parameter) ?? []
                select KeyValuePair.Create(parameter.Name[2..], value));
            return question.IsAnswered
                ? await AnswerAsync(app.Services, line.GetValue(id)!, question.Value, line.GetValue(card), host, cancellationToken)
                : await RefuseAsync(question.Problems, host);
        }));
        return command;
    }

    private static async Task<int> AnswerAsync(
        IServiceProvider services, string id, Question question, bool asCard, CommandHost host, CancellationToken cancellationToken)
    {
        // Standard output is the answer and nothing else.
        var opening = await services.GetRequiredService<StoreOpening>().OpenAsync(cancellationToken);
        foreach (var told in OpeningText.Of(opening, services.GetRequiredService<StoreLocation>(), host.Language))
            await host.Error.WriteLineAsync(told);
        if (opening.IsRefused) return CommandHost.Failed;

        var analyst = services.GetRequiredService<Analyst>();
        var outcome = await analyst.AnswerAsync(id, question, cancellationToken);
        if (!outcome.IsAnswered) return await RefuseAsync(outcome.Problems, host);

        var reference = await analyst.ReferenceAsync(outcome.Value.Question.Data, cancellationToken);
        if (asCard)
        {
            await host.Output.WriteAsync(CardText.Of(CalculationCard.Of(outcome.Value, reference, host.Language), host.Language));
            return 0;
        }

        var form = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        await host.Output.WriteLineAsync(JsonSerializer.Serialize(AnswerJson.Of(outcome.Value, reference, host.Language), form));
        return 0;
    }

    private static async Task<int> RefuseAsync(IEnumerable<Problem> problems, CommandHost host)
    {
        foreach (var problem in problems)
        {
            await host.Error.WriteLineAsync(ProblemText.Sentence(problem, host.Language));
            if (problem.Allowed.Length > 0) await host.Error.WriteLineAsync("  " + string.Join(", ", problem.Allowed));
        }

        return CommandHost.Failed;
    }
}
