using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>Created ÷ the population of the year of the date (else the last one within 24 months), in percent.</summary>
public static class Coverage
{
    private const int Months = 24;

    public static readonly IndicatorDefinition Definition = new("coverage", 1, "dossiers_created / population * 100", Compute);

    public static Result Compute(Calculation calculation)
    {
        var created = new Input(InputRole.Created, calculation.Stock(MeasureIds.DossiersCreated));
        var population = new Input(InputRole.Population, PopulationOf(calculation.Data, calculation.At, exactYear: false));
        return Arithmetic.Divide(created, population, Measure.PercentUnit, 100) with { At = calculation.At };
    }

    /// <summary>The inhabitants of the programme's country in the year of a date; only a whole country has one.</summary>
    internal static Result PopulationOf(ProgrammeData data, DateOnly date, bool exactYear)
    {
        var found = Years(date, exactYear)
            .Select(year => data.Region is null ? data.Reference.FindPopulation(data.Programme.Country, year) : null)
            .FirstOrDefault(item => item is not null);
        return found is null
            ? Result.None(new Reason(ReasonCode.NoPopulation) { At = date, Year = date.Year }, "person")
            : Result.Of(found.Value, "person") with
            {
                At = new DateOnly(found.Year, 12, 31),
                Basis = found.Year == date.Year ? Basis.Reported : Basis.CarriedForward,
                AsOf = found.Year == date.Year ? null : new DateOnly(found.Year, 12, 31),
                Population = found,
            };
    }

    private static IEnumerable<int> Years(DateOnly date, bool exactYear)
    {
        yield return date.Year;
        if (exactYear) yield break;
        for (var year = date.Year - 1; new DateOnly(year, 12, 31).AddMonths(Months) >= date; year--) yield return year;
    }
}
