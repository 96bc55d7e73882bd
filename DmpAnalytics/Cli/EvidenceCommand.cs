using System.CommandLine;
using DmpAnalytics.Analysis;
using DmpAnalytics.Api;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Formats.Evidence;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Cli;

/// <summary><c>evidence FILE [ID]</c> with the parameters of a question: the evidence pack of a number, or of the whole data set.</summary>
internal static class EvidenceCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = host.Text("EvidenceFile") };
        var id = new Argument<string?>("ID") { Description = host.Text("EvidenceId"), Arity = ArgumentArity.ZeroOrOne };
        var parameters = new QuestionOptions(host);

        var command = new Command("evidence", host.Text("Evidence")) { file, id };
        parameters.AddTo(command);
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;

            var question = parameters.Read(line);
            var bytes = !question.IsAnswered ? question.Problems
                : line.GetValue(id) is { } indicator ? await NumberAsync(app.Services, indicator, question.Value, host, cancellationToken)
                : await DataSetAsync(app.Services, host, cancellationToken);
            if (!bytes.IsAnswered) return await QuestionOptions.RefuseAsync(bytes.Problems, host);
            return await WriteAsync(line.GetValue(file)!, bytes.Value, host, cancellationToken);
        }));
        return command;
    }

    private static async Task<Outcome<byte[]>> NumberAsync(
        IServiceProvider services, string id, Question question, CommandHost host, CancellationToken cancellationToken)
    {
        var analyst = services.GetRequiredService<Analyst>();
        var outcome = await analyst.AnswerAsync(id, question, cancellationToken);
        if (!outcome.IsAnswered) return outcome.Problems;
        var (answer, data) = (outcome.Value, outcome.Value.Question.Data);
        var reference = await analyst.ReferenceAsync(data, cancellationToken);
        var quotation = AnswerQuotation.Of(answer, question, reference, await analyst.EditionAsync(data, cancellationToken), host.Language, "");
        return await services.GetRequiredService<EvidencePacks>().OfNumberAsync(
            answer, quotation, reference, AnswerBytes.Of(answer, reference, host.Language, services), isInside: true, cancellationToken);
    }

    private static async Task<Outcome<byte[]>> DataSetAsync(IServiceProvider services, CommandHost host, CancellationToken cancellationToken)
    {
        var files = await services.GetRequiredService<EvidencePacks>().OfDataSetAsync(host.Language, cancellationToken);
        var analyst = services.GetRequiredService<Analyst>();
        var edition = await analyst.EditionAsync(await services.GetRequiredService<DataReader>().LatestVersionAsync(cancellationToken), cancellationToken);
        return Pack.Zip(Verifier.Closed(files, host.Language), edition.Day);
    }

    private static async Task<int> WriteAsync(string path, byte[] bytes, CommandHost host, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            await host.Output.WriteLineAsync(host.Text("EvidenceMade", path));
            return 0;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync(host.Text("CannotWrite", path, unwritable.Message));
            return CommandHost.Failed;
        }
    }
}
