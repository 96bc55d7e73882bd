using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Api;

/// <summary>A value with its doubt, or the reason why there is none, without its calculation.</summary>
/// <param name="Value">Rounded once; null: there is none, and <paramref name="Reason"/> says why.</param>
/// <param name="Low">The lowest value; null: open.</param>
/// <param name="High">The highest value; null: open.</param>
/// <param name="Unit">A currency, <c>percent</c>, <c>ratio</c>, <c>date</c>, a counted unit, or currency/counted unit.</param>
/// <param name="Qualifiers">The doubts; none is exact.</param>
/// <param name="Basis">How the value came about; null without a value.</param>
/// <param name="Status">Flags of the figures behind it.</param>
/// <param name="Reason">Why there is no value.</param>
public sealed record ResultValueJson(
    ValueJson? Value,
    ValueJson? Low,
    ValueJson? High,
    string Unit,
    IReadOnlyList<string> Qualifiers,
    string? Basis,
    IReadOnlyList<string> Status,
    ReasonJson? Reason)
{
    public static ResultValueJson Of(Result result, ReferenceData reference, Language language) => new(
        ValueJson.Of(result.Value, result.Unit),
        ValueJson.Of(result.Low, result.Unit),
        ValueJson.Of(result.High, result.Unit),
        result.Unit,
        result.Qualifiers.Codes(),
        ResultJson.Basis(result),
        result.Status.Codes(),
        ReasonJson.Of(result.Reason, reference, language));
}
