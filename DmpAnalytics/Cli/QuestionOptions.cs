using System.CommandLine;
using DmpAnalytics.Analysis;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary>The parameters of a question as options of a command, each under its own name.</summary>
internal sealed class QuestionOptions
{
    private readonly List<Option<string[]>> options;

    public QuestionOptions(CommandHost host) => options = QuestionParameters.All
        .Select(name => new Option<string[]>("--" + name) { Description = ProblemText.Parameter(name, host.Language), HelpName = name, Arity = ArgumentArity.ZeroOrMore })
        .ToList();

    public void AddTo(Command command) => options.ForEach(command.Add);

    /// <summary>The question of the line, or everything that is wrong with it.</summary>
    public Outcome<Question> Read(ParseResult line) => QuestionParameters.Read(
        from option in options
        from value in line.GetValue(option) ?? []
        select KeyValuePair.Create(option.Name[2..], value));

    /// <summary>Tells each problem, with the values that are allowed in its place.</summary>
    public static async Task<int> RefuseAsync(IEnumerable<Problem> problems, CommandHost host)
    {
        foreach (var problem in problems)
        {
            await host.Error.WriteLineAsync(ProblemText.Sentence(problem, host.Language));
            if (problem.Allowed.Length > 0) await host.Error.WriteLineAsync("  " + string.Join(", ", problem.Allowed));
        }

        return CommandHost.Failed;
    }
}
