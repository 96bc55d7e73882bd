using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>What can be shown: an indicator, or a measure as it stands.</summary>
internal sealed record Subject(IndicatorDefinition Definition, Measure? Measure)
{
    /// <summary>The spend of a step is the indicator of that name.</summary>
    private static readonly string[] Hidden = [MeasureIds.Spend];

    public string Id => Definition.Id;

    /// <summary>It depends on the perimeter of money.</summary>
    public bool IsOfMoney => Measure is { } measure
        ? measure.Unit == Domain.Measure.MoneyUnit
        : Definition.Formula.Contains("spend", StringComparison.Ordinal) || Definition.Formula.Contains("cost", StringComparison.Ordinal);

    public static IEnumerable<Subject> Indicators =>
        IndicatorCatalog.All.Select(item => item.Id).Distinct().Select(id => new Subject(IndicatorCatalog.Find(id)!, null)).Where(subject => subject.Id != "date_reached");

    public static IEnumerable<Subject> Measures(ReferenceData reference) =>
        reference.Measures.Where(measure => !Hidden.Contains(measure.Id)).Select(measure => new Subject(MeasureDefinition.Of(measure), measure));

    public static Subject? Find(string id, ReferenceData reference) =>
        Indicators.FirstOrDefault(subject => subject.Id == id) ?? Measures(reference).FirstOrDefault(subject => subject.Id == id);

    public string Name(Denominator denominator, Language language) =>
        Measure?.Name.Set(language) ?? IndicatorText.Name(Id, denominator, language);

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
