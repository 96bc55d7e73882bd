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

    /// <param name="reference">Everything but the figures.</param>
    /// <param name="figures">Gone through more than once, and kept by their places in it.</param>
    /// <param name="cancellationToken">Looked at with every figure.</param>
    public CheckedData(ReferenceData reference, IReadOnlyList<Figure> figures, CancellationToken cancellationToken = default)
    {
        Reference = reference;
        Figures = figures;
        var programmes = Positions(reference.Programmes.Select(programme => programme.Id));
        var measures = Positions(reference.Measures.Select(measure => measure.Id));
        for (var place = 0; place < figures.Count; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var figure = figures[place];
            if (!programmes.ContainsKey(figure.Programme) || !measures.ContainsKey(figure.Measure)) continue;
            if (figure.Region is not null && reference.FindRegion(figure.Region) is null) continue;
            GroupOf(figure).Series.Add(place);
        }

        Groups =
        [
            .. byKey.Values
                .OrderBy(group => programmes[group.Data.Programme.Id])
                .ThenBy(group => measures[group.Measure.Id])
                .ThenBy(group => group.Scope, StringComparer.Ordinal)
                .ThenBy(group => group.Data.Region?.Id, StringComparer.Ordinal),
        ];
    }

    private CheckedData(CheckedData all, FigureGroup group)
    {
        (Reference, Figures, places, byKey) = (all.Reference, all.Figures, all.places, all.byKey);
        Groups = [group];
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

    /// <summary>The same with a single group to look at.</summary>
    internal CheckedData Only(FigureGroup group) => new(this, group);

    /// <summary>Lets go of what was aligned, so that memory holds no more than what is being looked at.</summary>
    internal void Forget()
    {
        foreach (var data in places.Values) data.Forget();
        foreach (var group in byKey.Values) group.Forget();
    }

    private FigureGroup GroupOf(Figure figure)
    {
        var key = (figure.Programme, figure.Region, figure.Measure, figure.Scope);
        if (byKey.TryGetValue(key, out var known)) return known;

        if (!places.TryGetValue((figure.Programme, figure.Region), out var data))
        {
            var region = figure.Region is { } id ? Reference.FindRegion(id) : null;
            data = new(Reference, Reference.FindProgramme(figure.Programme)!, region, []);
            places.Add((figure.Programme, figure.Region), data);
        }

        var group = new FigureGroup(data, Reference.FindMeasure(figure.Measure)!, figure.Scope, Figures);
        byKey.Add(key, group);
        data.Lay(figure.Measure, figure.Scope, () => group.Telling);
        return group;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position, StringComparer.Ordinal);
}
