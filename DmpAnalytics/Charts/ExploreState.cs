using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts;

/// <summary>
/// What the address of Explore holds, as far as the reader said it: nothing said is the default. A parameter that may have
/// several values is given once for each.
/// </summary>
public sealed record ExploreState
{
    /// <summary>The value of <c>regions</c> that asks for the whole country beside its parts.</summary>
    public const string Country = "country";

    /// <summary>What is shown where nothing is chosen.</summary>
    public const string DefaultShow = "cost_per_dossier";

    /// <summary>More parameters than these, or longer ones, are not read.</summary>
    private const int MostParameters = 200;
    private const int MostCharacters = 200;

    /// <summary>The parameters that may be given several times; each also goes by the name it has where there is one of it.</summary>
    private static readonly string[] Lists = ["show", "programmes", "scopes", "regions", "programme", "scope", "region"];

    private static readonly string[] OwnNames = ["lang", "chart", "then_known", "then_data", "events", "point"];

    /// <summary>The parameters that a chart reads beside those of the question.</summary>
    public static readonly ImmutableArray<string> OptionNames = ["show", "programmes", "scopes", "regions", "chart", "then_known", "then_data", "events"];

    /// <summary>Ids of indicators and measures.</summary>
    public ImmutableArray<string> Show { get; init; } = [];

    public ImmutableArray<string> Programmes { get; init; } = [];

    /// <summary>Perimeters of money; a programme that has none of them is asked in its own default.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Dates, step, denominator, prices, currency, knowledge, bounds and breaks.</summary>
    public Question Question { get; init; } = new();

    public ExploreKind Kind { get; init; }

    /// <summary>Compare with what was known on that date.</summary>
    public DateOnly? Then { get; init; }

    /// <summary>Compare with that data version.</summary>
    public long? ThenData { get; init; }

    public bool WithEvents { get; init; } = true;

    /// <summary>The point that is opened: its date and its line.</summary>
    public string? Point { get; init; }

    /// <summary>The language where the address says one.</summary>
    public Language? Language { get; init; }

    public Vintage? Vintage => Then is null && ThenData is null ? null : new(Then, ThenData);

    /// <summary>The state of an address, and what of it was ignored since it makes no sense.</summary>
    public static (ExploreState State, ImmutableArray<Problem> Ignored) FromAddress(
        IEnumerable<KeyValuePair<string, string>> parameters, ReferenceData reference)
    {
        var state = new ExploreState();
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        var accepted = new List<KeyValuePair<string, string>>();
        foreach (var pair in parameters.Take(MostParameters))
        {
            var (name, value) = pair;
            if (value.Length == 0) continue;
            if (value.Length > MostCharacters || name.Length > MostCharacters)
            {
                ignored.Add(new(ProblemCode.BadValue, Cut(name), Cut(value)));
            }
            else if (Lists.Contains(name))
            {
                state = state.WithListed(name, value);
            }
            else if (Own(state, name, value) is { } next)
            {
                state = next;
            }
            else if (OwnNames.Contains(name))
            {
                ignored.Add(new(ProblemCode.BadValue, name, value));
            }
            else if (QuestionParameters.Read([.. accepted, pair]) is { IsAnswered: false, Problems: var wrong })
            {
                ignored.AddRange(wrong);
            }
            else if (name is "target" or "version")
            {
                ignored.Add(new(ProblemCode.UnknownParameter, name, value));
            }
            else
            {
                accepted.Add(pair);
            }
        }

        var question = QuestionParameters.Read(accepted).Value!;
        state = state with { Question = question with { To = question.To ?? question.At, At = null } };
        return (ExploreCheck.Of(state, reference, ignored), ignored.ToImmutable());
    }

    /// <summary>The address that opens this state again; defaults are left out.</summary>
    public string ToAddress() => AppUrls.With(AppUrls.Explore, Written(), Language);

    /// <summary>The parameters of the page beside those of the question: of these the chart is built again.</summary>
    public IEnumerable<KeyValuePair<string, string>> Options =>
        Written().Where(pair => !QuestionParameters.All.Contains(pair.Key) && pair.Key != "point");

    private IEnumerable<KeyValuePair<string, string>> Written()
    {
        (string Name, IEnumerable<string> Values)[] lists = [("show", Show), ("programmes", Programmes), ("scopes", Scopes), ("regions", Regions)];
        foreach (var (name, values) in lists)
        {
            foreach (var value in values) yield return new(name, value);
        }

        foreach (var pair in QuestionParameters.Write(Question)) yield return pair;
        if (Kind != ExploreKind.Line) yield return new("chart", Code.Of(Kind));
        if (Then is { } then) yield return new("then_known", Period.OfDay(then).Text);
        if (ThenData is { } data) yield return new("then_data", data.ToString(CultureInfo.InvariantCulture));
        if (!WithEvents) yield return new("events", "false");
        if (Point is { } point) yield return new("point", point);
    }

    private ExploreState WithListed(string name, string value) => name switch
    {
        "show" => this with { Show = Added(Show, value) },
        "programmes" or "programme" => this with { Programmes = Added(Programmes, value) },
        "scopes" or "scope" => this with { Scopes = Added(Scopes, value) },
        _ => this with { Regions = Added(Regions, value) },
    };

    /// <summary>The state with a parameter of its own; null where it does not read.</summary>
    private static ExploreState? Own(ExploreState state, string name, string value) => name switch
    {
        "lang" => Code.TryParse<Language>(value, out var language) ? state with { Language = language } : null,
        "format" => state,
        "chart" => Code.TryParse<ExploreKind>(value, out var kind) ? state with { Kind = kind } : null,
        "then_known" => Period.TryParse(value, out var then) ? state with { Then = then.Last } : null,
        "then_data" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var data) && data > 0 ? state with { ThenData = data } : null,
        "events" => value is "true" or "false" ? state with { WithEvents = value == "true" } : null,
        "point" => state with { Point = value },
        _ => null,
    };

    private static ImmutableArray<string> Added(ImmutableArray<string> values, string value) => values.Contains(value) ? values : values.Add(value);

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
