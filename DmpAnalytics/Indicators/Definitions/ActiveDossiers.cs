using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Dossiers that hold something (rule 4), zero up to the opening: created − empty where one source gives both, else the
/// standing ones of that date; else fed on the date of one of its points; else created × the active share, an estimate.
/// </summary>
public static class ActiveDossiers
{
    private const string Unit = "dossier";

    public static readonly IndicatorDefinition Definition = new("active_dossiers", 1, "dossiers_created - dossiers_empty", Compute);

    public static Result Compute(Calculation calculation)
    {
        var (data, at) = (calculation.Data, calculation.At);
        if (data.Opened is { } opened && at <= opened) return Result.Of(0, Unit) with { At = at };
        if (Difference(data, at) is { } difference) return difference;

        var fed = data.Stock(MeasureIds.DossiersFed);
        var created = new Input(InputRole.Created, calculation.Stock(MeasureIds.DossiersCreated));
        if (created.Result.Reason is { Code: ReasonCode.NotPublished } && fed.Points.IsEmpty) return created.Result;
        if (fed.PointAt(at) is not null || data.Stock(MeasureIds.DossiersCreated).Points.IsEmpty)
            return AsFed(fed.At(at, calculation.Breaks));

        var share = new Input(InputRole.ActiveShare, data.ActiveShare.At(at, calculation.Breaks));
        return Arithmetic.Multiply(created, share, Unit, 0.01m) with { At = at };
    }

    private static Result? Difference(ProgrammeData data, DateOnly at)
    {
        var sources = data.FiguresOn(MeasureIds.DossiersEmpty, at)
            .Where(figure => figure.Rank != Rank.Deprecated)
            .Order(data.Order)
            .Select(figure => figure.Source);
        foreach (var source in sources)
        {
            if (SamePoint.Of(data, MeasureIds.DossiersCreated, at, source) is { } created)
                return Minus(created, SamePoint.Of(data, MeasureIds.DossiersEmpty, at, source)!);
        }

        return data.Stock(MeasureIds.DossiersCreated).PointAt(at) is not null && data.Stock(MeasureIds.DossiersEmpty).PointAt(at) is not null
            ? Minus(data.Stock(MeasureIds.DossiersCreated).At(at), data.Stock(MeasureIds.DossiersEmpty).At(at))
            : null;
    }

    private static Result Minus(Result created, Result empty) =>
        Arithmetic.Subtract(new(InputRole.Created, created), new(InputRole.Empty, empty), Unit);

    private static Result AsFed(Result fed) => fed.HasValue ? fed with { Inputs = [new(InputRole.Fed, fed)], Figures = [], Alternatives = [] } : fed;
}
