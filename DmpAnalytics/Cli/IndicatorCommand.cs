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
        var parameters = new QuestionOptions(host);
        var card = new Option<bool>("--card") { Description = host.Text("IndicatorCard") };

        var command = new Command("indicator", host.Text("Indicator")) { id, card };
        parameters.AddTo(command);
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var question = parameters.Read(line);
            return question.IsAnswered
                ? await AnswerAsync(app.Services, line.GetValue(id)!, question.Value, line.GetValue(card), host, cancellationToken)
                : await QuestionOptions.RefuseAsync(question.Problems, host);
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
        if (!outcome.IsAnswered) return await QuestionOptions.RefuseAsync(outcome.Problems, host);

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
}
