using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Api;

/// <summary>One input of a calculation, with the figures behind it and those set aside.</summary>
/// <param name="Role">What it is to the formula.</param>
/// <param name="Value">Null: it has no value, which is why the answer has none.</param>
/// <param name="Unit">The unit of the value and of its figures.</param>
/// <param name="Qualifiers">The doubts; none is exact.</param>
/// <param name="Basis">How the value came about; null without a value.</param>
/// <param name="Cover">The percent of the days of a sum that are covered; null where it means nothing.</param>
/// <param name="Holes">The periods of a sum that are not covered.</param>
/// <param name="Figures">The published figures it rests on.</param>
/// <param name="Alternatives">Figures set aside, and why.</param>
/// <param name="Inputs">The inputs it was itself computed from.</param>
public sealed record InputJson(
    string Role,
    ValueJson? Value,
    string Unit,
    IReadOnlyList<string> Qualifiers,
    string? Basis,
    decimal? Cover,
    IReadOnlyList<string> Holes,
    IReadOnlyList<UsedFigureJson> Figures,
    IReadOnlyList<AlternativeJson> Alternatives,
    IReadOnlyList<InputJson> Inputs)
{
    /// <summary>The inputs of an answer. One that is read from figures without a formula is its own input, so that its figures are told.</summary>
    public static IReadOnlyList<InputJson> OfAnswer(Result result) =>
        result.Figures.IsEmpty && result.Alternatives.IsEmpty
            ? Of(result.Inputs)
            : [Of(RoleOf(result.Measure), result with { Inputs = [] }), .. Of(result.Inputs)];

    private static IReadOnlyList<InputJson> Of(IEnumerable<Input> inputs) => [.. inputs.Select(input => Of(input.Role, input.Result))];

    private static InputJson Of(InputRole role, Result result) => new(
        Code.Of(role),
        ValueJson.Of(result.Value, result.Unit),
        result.Unit,
        result.Qualifiers.Codes(),
        ResultJson.Basis(result),
        result.Cover,
        ResultJson.Holes(result),
        [.. result.Figures.Select(use => UsedFigureJson.Of(use.Figure)), .. result.Targets.Select(UsedFigureJson.Of)],
        [.. result.Alternatives.Select(alternative => new AlternativeJson(UsedFigureJson.Of(alternative.Figure), Code.Of(alternative.Why)))],
        Of(result.Inputs));

    private static InputRole RoleOf(string? measure) => measure switch
    {
        MeasureIds.Spend => InputRole.Spend,
        MeasureIds.DossiersCreated => InputRole.Created,
        MeasureIds.DossiersEmpty => InputRole.Empty,
        MeasureIds.DossiersFed => InputRole.Fed,
        MeasureIds.DossiersActivated => InputRole.Activated,
        MeasureIds.DocumentsStored => InputRole.Documents,
        MeasureIds.Connections => InputRole.Connections,
        _ => InputRole.Stock,
    };
}

/// <summary>A figure set aside.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Why">The rule that set it aside.</param>
public sealed record AlternativeJson(UsedFigureJson Figure, string Why);
