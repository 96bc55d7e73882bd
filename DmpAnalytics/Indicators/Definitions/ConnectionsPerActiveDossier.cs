using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Connections of the last 12 months ÷ 12, else the standing monthly average (marked estimated), ÷ the stock at the date:
/// active dossiers, or those of the chosen denominator, or accounts where a programme counts no dossiers. Per month.
/// </summary>
public static class ConnectionsPerActiveDossier
{
    private const string Unit = "ratio/month";

    public static readonly IndicatorDefinition Definition =
        new("connections_per_active_dossier", 1, "connections[last 12 months] / 12 / active_dossiers", Compute);

    public static Result Compute(Calculation calculation)
    {
        var connections = new Input(InputRole.Connections, Monthly(calculation));
        return Arithmetic.Divide(connections, Users(calculation), Unit) with { At = calculation.At };
    }

    private static Result Monthly(Calculation calculation)
    {
        var at = calculation.At;
        var year = calculation.Data.Flow(MeasureIds.Connections).Over(new(at.AddMonths(-12).AddDays(1), at), withLineage: calculation.WithLineage);
        if (year.HasValue && year.Cover >= Costs.LeastCover)
            return year.With(year.Value!.Value / 12, year.Low / 12, year.High / 12) with { Unit = "connection/month" };

        var average = calculation.Data.Average(MeasureIds.ConnectionsMonthlyAverage).At(at);
        return average.HasValue ? average with { Basis = Basis.Estimated } : average;
    }

    private static Input Users(Calculation calculation)
    {
        var hasDossiers = calculation.Data.FiguresOf(MeasureIds.DossiersCreated).Count > 0 || calculation.Data.FiguresOf(MeasureIds.DossiersFed).Count > 0
            || calculation.Data.FiguresOf(MeasureIds.DossiersActivated).Count > 0;
        if (!hasDossiers && calculation.Data.FiguresOf(MeasureIds.Accounts).Count > 0) return new(InputRole.Accounts, calculation.Stock(MeasureIds.Accounts));

        var (role, stock) = Costs.Divisor(calculation, calculation.Denominator is Denominator.Activated ? Denominator.Activated : Denominator.Active);
        return new(role, stock);
    }
}
