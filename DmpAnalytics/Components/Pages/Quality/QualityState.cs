using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>What the address of Data quality holds; nothing said is everything.</summary>
public sealed record QualityState
{
    private const int MostCharacters = 200;

    public string? Programme { get; init; }

    public string? Rule { get; init; }

    public FindingSeverity? Severity { get; init; }

    /// <summary>Null is the latest data version.</summary>
    public long? Data { get; init; }

    public Language? Language { get; init; }

    /// <summary>The state of an address, and what of it was ignored since it makes no sense.</summary>
    public static (QualityState State, ImmutableArray<Problem> Ignored) FromAddress(
        IEnumerable<KeyValuePair<string, string>> parameters, ReferenceData reference)
    {
        var state = new QualityState();
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (name, value) in parameters.Where(pair => pair.Value.Length > 0))
        {
            if (value.Length <= MostCharacters && Read(state, name, value, reference) is { } next) state = next;
            else ignored.Add(ProblemOf(name, value));
        }

        return (state, ignored.ToImmutable());
    }

    /// <summary>The address that opens this state again; defaults are left out.</summary>
    public string ToAddress() => AppUrls.With(AppUrls.Quality, Written(), Language);

    public bool Has(Finding finding) =>
        (Programme is null || finding.Programme == Programme) && (Rule is null || finding.Rule == Rule) && (Severity is null || finding.Severity == Severity);

    private IEnumerable<KeyValuePair<string, string>> Written()
    {
        if (Programme is { } programme) yield return new("programme", programme);
        if (Rule is { } rule) yield return new("rule", rule);
        if (Severity is { } severity) yield return new("severity", Code.Of(severity));
        if (Data is { } data) yield return new("data", data.ToString(CultureInfo.InvariantCulture));
    }

    private static QualityState? Read(QualityState state, string name, string value, ReferenceData reference) => name switch
    {
        "programme" => reference.FindProgramme(value) is null ? null : state with { Programme = value },
        "rule" => CheckCatalog.Find(value) is null ? null : state with { Rule = value },
        "severity" => Code.TryParse<FindingSeverity>(value, out var severity) ? state with { Severity = severity } : null,
        "data" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var data) && data >= 1 && data <= reference.Version ? state with { Data = data } : null,
        "lang" => Code.TryParse<Language>(value, out var language) ? state with { Language = language } : null,
        _ => null,
    };

    private static Problem ProblemOf(string name, string value)
    {
        var cut = value.Length <= 40 ? value : value[..40] + "…";
        return name switch
        {
            "programme" => new(ProblemCode.UnknownProgramme, name, cut),
            "rule" or "data" => new(ProblemCode.UnknownValue, name, cut),
            "severity" or "lang" => new(ProblemCode.BadValue, name, cut),
            _ => new(ProblemCode.UnknownParameter, name.Length <= 40 ? name : name[..40] + "…", cut),
        };
    }
}
