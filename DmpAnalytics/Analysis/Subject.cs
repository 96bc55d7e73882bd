using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;

namespace DmpAnalytics.Analysis;

/// <summary>What a series can be asked of: an indicator, or a measure as it stands (then <paramref name="Measure"/> is said).</summary>
public sealed record Subject(IndicatorDefinition Definition, Measure? Measure)
{
    /// <summary>A date is no quantity to draw; the spend of a step is the indicator of that name.</summary>
    private static readonly string[] Hidden = ["date_reached", MeasureIds.Spend];

    public string Id => Definition.Id;

    /// <summary>It answers for the days of a step, not for the date at its end.</summary>
    public bool IsOverPeriod => Definition.IsOverPeriod;

    /// <summary>It depends on the perimeter of money.</summary>
    public bool IsOfMoney => Measure is { } measure
        ? measure.Unit == Domain.Measure.MoneyUnit
        : Definition.Formula.Contains("spend", StringComparison.Ordinal) || Definition.Formula.Contains("cost", StringComparison.Ordinal);

    /// <summary>The newest version of every indicator that is a quantity.</summary>
    public static IEnumerable<Subject> Indicators =>
        IndicatorCatalog.All.Select(item => item.Id).Distinct().Where(id => !Hidden.Contains(id)).Select(id => new Subject(IndicatorCatalog.Find(id)!, null));

    public static IEnumerable<Subject> Measures(ReferenceData reference) =>
        reference.Measures.Where(measure => !Hidden.Contains(measure.Id)).Select(measure => new Subject(MeasureDefinition.Of(measure), measure));

    public static Subject? Find(string id, ReferenceData reference) =>
        Indicators.FirstOrDefault(subject => subject.Id == id) ?? Measures(reference).FirstOrDefault(subject => subject.Id == id);

    /// <summary>The measures it is made of: their breaks cut it.</summary>
    public IReadOnlyList<string> MeasuresOf(ReferenceData reference, Denominator denominator)
    {
        if (Measure is not null) return [Id];
        var formula = Definition.Formula;
        string[] named = [.. reference.Measures.Select(measure => measure.Id).Where(id => formula.Contains(id, StringComparison.Ordinal) && id != MeasureIds.Spend)];
        string[] active = formula.Contains("active_dossiers", StringComparison.Ordinal) ? [MeasureIds.DossiersCreated, MeasureIds.DossiersFed] : [];
        string[] counted = formula.Contains("stock", StringComparison.Ordinal) || formula.Contains("[denominator]", StringComparison.Ordinal) ? Stocks(denominator) : [];
        return [.. named.Concat(active).Concat(counted).Distinct()];
    }

    private static string[] Stocks(Denominator denominator) => denominator switch
    {
        Denominator.Active => [MeasureIds.DossiersCreated, MeasureIds.DossiersFed],
        Denominator.Activated => [MeasureIds.DossiersActivated],
        Denominator.Documents => [MeasureIds.DocumentsStored],
        _ => [MeasureIds.DossiersCreated],
    };
}
