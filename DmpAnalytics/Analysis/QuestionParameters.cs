using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Analysis;

/// <summary>A question as parameters of an address, of the interface or of the command line, and back.</summary>
public static class QuestionParameters
{
    /// <summary>Parameters that say how an answer is written, not what is asked; each surface reads its own.</summary>
    public static readonly ImmutableArray<string> Presentation = ["lang", "format"];

    /// <summary>The value of <c>prices</c> that asks for amounts as they were paid.</summary>
    public const string Nominal = "nominal";

    /// <summary>Years that a question may be about: no such service is older, and the months between them can all be answered.</summary>
    private const int FirstYear = 1950;
    private const int LastYear = 2100;

    /// <summary>How a date may be written, as examples.</summary>
    private static readonly ImmutableArray<string> DateForms = ["2011", "2011-06", "2011-06-15", "2011-Q2", "2011-S1", "2005/2011"];

    public static readonly ImmutableArray<string> All =
        ["programme", "scope", "region", "at", "from", "to", "every", "denominator", "target", "prices", "currency", "known", "data", "version", "bounds", "breaks"];

    /// <summary>
    /// Reads the parameters. Every wrong one is told, in the order given. An empty value is the default.
    /// Two values of <c>scope</c> are mixed scopes; any other parameter given twice is refused.
    /// </summary>
    public static Outcome<Question> Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var question = new Question();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (name, value) in parameters)
        {
            if (value.Length == 0 || Presentation.Contains(name)) continue;
            if (!seen.Add(name))
                problems.Add(new(name == "scope" ? ProblemCode.MixedScopes : ProblemCode.RepeatedParameter, name, value));
            else if (Put(question, name, value) is { } next)
                question = next;
            else
                problems.Add(Refusal(name, value));
        }

        if (question is { From: { } from, To: { } to } && to.Last < from.First)
            problems.Add(new(ProblemCode.WrongOrder, "to", to.Text));

        return problems.Count == 0 ? question : problems.ToImmutable();
    }

    /// <summary>The parameters the reader set, in the order of the table; defaults are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(Question question)
    {
        (string Name, string? Value)[] pairs =
        [
            ("programme", question.Programme),
            ("scope", question.Scope),
            ("region", question.Region),
            ("at", question.At?.Text),
            ("from", question.From?.Text),
            ("to", question.To?.Text),
            ("every", question.Every is { } every ? Code.Of(every) : null),
            ("denominator", question.Denominator is { } denominator ? Code.Of(denominator) : null),
            ("target", question.Target),
            ("prices", question.Prices?.ToString(CultureInfo.InvariantCulture)),
            ("currency", question.Currency),
            ("known", question.Known is { } known ? Period.OfDay(known).Text : null),
            ("data", question.Data?.ToString(CultureInfo.InvariantCulture)),
            ("version", question.Version?.ToString(CultureInfo.InvariantCulture)),
            ("bounds", question.Bounds ? "true" : null),
            ("breaks", question.Breaks ? "true" : null),
        ];
        return from pair in pairs where pair.Value is not null select KeyValuePair.Create(pair.Name, pair.Value!);
    }

    private static Question? Put(Question question, string name, string value) => name switch
    {
        "programme" => question with { Programme = value },
        "scope" => question with { Scope = value },
        "region" => question with { Region = value },
        "at" => Asked(value) is { } at ? question with { At = at } : null,
        "from" => Asked(value) is { } from ? question with { From = from } : null,
        "to" => Asked(value) is { } to ? question with { To = to } : null,
        "every" => Code.TryParse<Every>(value, out var every) ? question with { Every = every } : null,
        "denominator" => Code.TryParse<Denominator>(value, out var denominator) ? question with { Denominator = denominator } : null,
        "target" => question with { Target = value },
        "prices" => value == Nominal ? question : Year(value) is { } year ? question with { Prices = year } : null,
        "currency" => Money.IsCurrency(value) ? question with { Currency = value } : null,
        "known" => Period.TryParse(value, out var known) ? question with { Known = known.Last } : null,
        "version" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? question with { Version = version } : null,
        "data" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var data) && data > 0 ? question with { Data = data } : null,
        "bounds" => Flag(value) is { } bounds ? question with { Bounds = bounds } : null,
        "breaks" => Flag(value) is { } breaks ? question with { Breaks = breaks } : null,
        _ => null,
    };

    private static Period? Asked(string value) =>
        Period.TryParse(value, out var period) && period.First.Year >= FirstYear && period.Last.Year <= LastYear ? period : null;

    private static int? Year(string value) =>
        Period.TryParse(value, out var period) && value.Length == 4 ? period.First.Year : null;

    private static bool? Flag(string value) => value switch { "true" => true, "false" => false, _ => null };

    private static Problem Refusal(string name, string value) => name switch
    {
        "every" => new(ProblemCode.BadValue, name, value) { Allowed = [.. Code.All<Every>()] },
        "denominator" => new(ProblemCode.BadValue, name, value) { Allowed = [.. Code.All<Denominator>()] },
        "bounds" or "breaks" => new(ProblemCode.BadValue, name, value) { Allowed = ["true", "false"] },
        "at" or "from" or "to" => new(ProblemCode.BadValue, name, value) { Allowed = DateForms },
        "prices" => new(ProblemCode.BadValue, name, value) { Allowed = [Nominal, "2015"] },
        "currency" => new(ProblemCode.BadValue, name, value) { Allowed = ["EUR", "GBP"] },
        "known" => new(ProblemCode.BadValue, name, value) { Allowed = ["2014-01-10"] },
        "data" or "version" => new(ProblemCode.BadValue, name, value) { Allowed = ["1"] },
        _ => new(ProblemCode.UnknownParameter, name, value) { Allowed = All },
    };
}
