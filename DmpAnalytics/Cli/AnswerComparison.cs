using System.Text.Json;
using DmpAnalytics.Analysis;
using DmpAnalytics.Api;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Cli;

/// <summary>Asks two stores the same and compares what the programming interface would say, lineage, files and lines included.</summary>
internal static class AnswerComparison
{
    /// <summary>How many answers are equal, and the question of the first that is not, or null.</summary>
    public static async Task<(long Equal, string? Differs)> RunAsync(IServiceProvider left, IServiceProvider right, Language language, CancellationToken cancellationToken)
    {
        var (one, other) = (Asked.Of(left, language), Asked.Of(right, language));
        var reference = await one.Analyst.ReferenceAsync(null, cancellationToken);
        var equal = 0L;
        foreach (var programme in reference.Programmes)
        {
            foreach (var scope in reference.SpendScopes(programme.Id).Select(scope => scope.Id).DefaultIfEmpty(null))
            {
                foreach (var definition in IndicatorCatalog.All)
                {
                    var question = new Question { Programme = programme.Id, Scope = scope, Data = reference.Version, Version = definition.Version };
                    var (answers, said) = await one.AskAsync(definition.Id, question, cancellationToken);
                    if (said != (await other.AskAsync(definition.Id, question, cancellationToken)).Said) return (equal, $"{definition.Id} {programme.Id} {scope}");
                    equal += answers;
                }
            }
        }

        return (equal, null);
    }

    private sealed record Asked(Analyst Analyst, JsonSerializerOptions Form, Language Language)
    {
        public static Asked Of(IServiceProvider services, Language language) =>
            new(services.GetRequiredService<Analyst>(), services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions, language);

        /// <summary>The answer of a question and those of its years.</summary>
        public async Task<(int Answers, string Said)> AskAsync(string indicator, Question question, CancellationToken cancellationToken)
        {
            var reference = await Analyst.ReferenceAsync(question.Data, cancellationToken);
            var answer = await Analyst.AnswerAsync(indicator, question, cancellationToken);
            var series = await Analyst.SeriesAsync(indicator, question, cancellationToken);
            var said = answer.IsAnswered ? JsonSerializer.Serialize(AnswerJson.Of(answer.Value, reference, Language), Form) : JsonSerializer.Serialize(answer.Problems, Form);
            if (!series.IsAnswered) return (1, said + JsonSerializer.Serialize(series.Problems, Form));
            return (1 + series.Value.Points.Length, said + JsonSerializer.Serialize(SeriesJson.Of(series.Value, reference, Language), Form));
        }
    }
}
