using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// Figures in groups of one programme, measure, perimeter and place, in a fixed order, each group with the aligned data
/// of its programme and place. Made once for all rules; figures of unknown programmes, measures or places are left out.
/// </summary>
public sealed class CheckedData
{
    private readonly Dictionary<(string Programme, string? Region), ProgrammeData> places = [];
    private readonly Dictionary<(string, string?, string, string?), FigureGroup> byKey = [];

    public CheckedData(ReferenceData reference, IEnumerable<Figure> figures)
    {
        Reference = reference;
        Figures = [.. figures];
        var programmes = Positions(reference.Programmes.Select(programme => programme.Id));
        var measures = Positions(reference.Measures.Select(measure => measure.Id));

        Groups =
        [
            .. Figures
                .Where(figure => programmes.ContainsKey(figure.Programme) && measures.ContainsKey(figure.Measure))
                .Where(figure => figure.Region is null || reference.FindRegion(figure.Region) is not null)
                .GroupBy(figure => (figure.Programme, figure.Region))
                .SelectMany(OfPlace)
                .OrderBy(group => programmes[group.Data.Programme.Id])
                .ThenBy(group => measures[group.Measure.Id])
                .ThenBy(group => group.Scope, StringComparer.Ordinal)
                .ThenBy(group => group.Data.Region?.Id, StringComparer.Ordinal),
        ];
        foreach (var group in Groups) byKey.Add((group.Data.Programme.Id, group.Data.Region?.Id, group.Measure.Id, group.Scope), group);
    }

    public ReferenceData Reference { get; }

    /// <summary>All figures handed in, the deprecated ones too.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyList<FigureGroup> Groups { get; }

    public IEnumerable<FigureGroup> Of(MeasureKind kind) => Groups.Where(group => group.Measure.Kind == kind);

    public FigureGroup? Find(ProgrammeData data, string measure, string? scope) =>
        byKey.GetValueOrDefault((data.Programme.Id, data.Region?.Id, measure, scope));

    /// <summary>The whole country of a programme; null where no figure is of it.</summary>
    public ProgrammeData? Country(string programme) => places.GetValueOrDefault((programme, null));

    private IEnumerable<FigureGroup> OfPlace(IGrouping<(string Programme, string? Region), Figure> place)
    {
        var region = place.Key.Region is { } id ? Reference.FindRegion(id) : null;
        var data = new ProgrammeData(Reference, Reference.FindProgramme(place.Key.Programme)!, region, place);
        places.Add(place.Key, data);
        return place
            .GroupBy(figure => (figure.Measure, figure.Scope))
            .Select(group => new FigureGroup(data, Reference.FindMeasure(group.Key.Measure)!, group.Key.Scope));
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position, StringComparer.Ordinal);
}
