using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Active ÷ created in percent; activated ÷ created where that is the denominator. Its range takes into account where the
/// same created dossiers stand above and below the line.
/// </summary>
public static class ActivationRate
{
    public static readonly IndicatorDefinition Definition = new("activation_rate", 1, "active_dossiers / dossiers_created * 100", Compute);

    public static Result Compute(Calculation calculation)
    {
        var created = calculation.Stock(MeasureIds.DossiersCreated);
        if (calculation.Denominator == Denominator.Activated)
            return Rate(InputRole.Activated, calculation.Stock(MeasureIds.DossiersActivated), created, calculation);

        var active = ActiveDossiers.Compute(calculation);
        var rate = Rate(InputRole.Active, active, created, calculation);
        return rate.HasValue && Tighter(active, created) is { HasValue: true } tight
            ? rate.With(rate.Value!.Value, tight.Low, tight.High) with { Qualifiers = tight.Qualifiers }
            : rate;
    }

    private static Result Rate(InputRole role, Result part, Result created, Calculation calculation) =>
        Arithmetic.Divide(new(role, part), new(InputRole.Created, created), Measure.PercentUnit, 100) with { At = calculation.At };

    private static Result? Tighter(Result active, Result created)
    {
        var inputs = active.Inputs.ToDictionary(input => input.Role, input => input.Result);
        if (inputs.TryGetValue(InputRole.ActiveShare, out var share)) return share;
        return inputs.TryGetValue(InputRole.Empty, out var empty) && AreOne(inputs[InputRole.Created], created)
            ? Arithmetic.Complement(Arithmetic.Divide(new(InputRole.Empty, empty), new(InputRole.Created, created), Measure.PercentUnit, 100))
            : null;
    }

    private static bool AreOne(Result left, Result right) =>
        left.Figures.Select(use => use.Figure.Id).SequenceEqual(right.Figures.Select(use => use.Figure.Id));
}
