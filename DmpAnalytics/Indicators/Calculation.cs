using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
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

    /// <summary>In whose money and of which year amounts are given.</summary>
    public PriceBasis Prices { get; init; } = new();

    /// <summary>A series of many points needs no figures behind each.</summary>
    public bool WithLineage { get; init; } = true;

    /// <summary>The currency in which amounts are given.</summary>
    public string Currency => Prices.Currency ?? Data.Programme.Currency;

    public string CurrencyPerDossier => Currency + "/dossier";

    /// <summary>Spend of the perimeter over a span, in the prices and the currency asked.</summary>
    public Result SpendOver(DateSpan span) => Spend(ledger => ledger.Over(span, Data.FactorsOf(Prices), WithLineage), span.Last);

    /// <summary>Spend of the perimeter from its start to a date, in the prices and the currency asked.</summary>
    public Result SpendTo(DateOnly date) => Spend(ledger => ledger.To(date, Data.FactorsOf(Prices), WithLineage), date);

    public Result Stock(string measure) => Data.Stock(measure).At(At, Breaks);

    private Result Spend(Func<FlowLedger, Result> sum, DateOnly date) =>
        Scope is { } scope
            ? sum(Data.Flow(MeasureIds.Spend, scope)) with { Unit = Currency }
            : Result.None(new Reason(ReasonCode.NoScope) { At = date }, Currency);
}
