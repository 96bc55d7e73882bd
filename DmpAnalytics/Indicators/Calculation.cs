using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>One question put to the figures: every default is already filled in.</summary>
public sealed record Calculation(ProgrammeData Data, DateOnly At)
{
    /// <summary>The perimeter of spend; null: none was chosen and the programme has no default.</summary>
    public string? Scope { get; init; }

    /// <summary>The span of indicators over a period.</summary>
    public DateSpan Span { get; init; } = new(At, At);

    public Denominator Denominator { get; init; }

    /// <summary>The target the reader chose; null leaves it to rule 11.</summary>
    public Target? Target { get; init; }

    /// <summary>Costs on spend that does not cover enough are given as bounds.</summary>
    public bool Bounds { get; init; }

    /// <summary>Breaks may be crossed; what crosses one is marked.</summary>
    public bool Breaks { get; init; }

    /// <summary>A series of many points needs no figures behind each.</summary>
    public bool WithLineage { get; init; } = true;

    public string Currency => Data.Programme.Currency;

    public string CurrencyPerDossier => Currency + "/dossier";

    public Result Stock(string measure) => Data.Stock(measure).At(At, Breaks);
}
