using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// Figures in groups of one programme, measure, perimeter and place, in a fixed order, each group with the aligned data
/// of its programme and place. Made once for all rules; figures of unknown programmes, measures or places are left out.
/// </summary>
public sealed class CheckedData
{
    private readonly CheckedFigures all;
    private readonly Dictionary<(string Programme, string? Region), ProgrammeData> places = [];
    private readonly Dictionary<(string, string?, string, string?), FigureGroup> byKey = [];

    /// <param name="reference">Everything but the figures.</param>
    /// <param name="figures">Gone through more than once, and kept by their places in it.</param>
    /// <param name="cancellationToken">Looked at with every figure.</param>
    public CheckedData(ReferenceData reference, CheckedFigures figures, CancellationToken cancellationToken = default)
    {
        Reference = reference;
        all = figures;
        var programmes = Positions(reference.Programmes.Select(programme => programme.Id));
        var measures = Positions(reference.Measures.Select(measure => measure.Id));
        var groups = new Dictionary<FigureTraits, FigureGroup?>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < figures.Count; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var traits = figures.TraitsOf(place);
            if (!groups.TryGetValue(traits, out var group)) groups.Add(traits, group = IsKnown(traits) ? GroupOf(traits) : null);
            group?.Series.Add(place);
        }

        Groups =
        [
            .. byKey.Values
                .OrderBy(group => programmes[group.Data.Programme.Id])
                .ThenBy(group => measures[group.Measure.Id])
                .ThenBy(group => group.Scope, StringComparer.Ordinal)
                .ThenBy(group => group.Data.Region?.Id, StringComparer.Ordinal),
        ];

        bool IsKnown(FigureTraits traits) =>
            programmes.ContainsKey(traits.Programme) && measures.ContainsKey(traits.Measure) && (traits.Region is null || reference.FindRegion(traits.Region) is not null);
    }

    private CheckedData(CheckedData whole, FigureGroup group)
    {
        (Reference, all, places, byKey) = (whole.Reference, whole.all, whole.places, whole.byKey);
        Groups = [group];
    }

    public ReferenceData Reference { get; }

    public IReadOnlyList<FigureGroup> Groups { get; }

    public IEnumerable<FigureGroup> Of(MeasureKind kind) => Groups.Where(group => group.Measure.Kind == kind);

    /// <summary>Those of which this is so, the deprecated and the unknown ones too; no other is made.</summary>
    public IEnumerable<Figure> FiguresWith(Func<FigureTraits, bool> isSo) =>
        from place in Enumerable.Range(0, all.Count)
        where isSo(all.TraitsOf(place))
        select all[place];

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

    private FigureGroup GroupOf(FigureTraits traits)
    {
        var key = (traits.Programme, traits.Region, traits.Measure, traits.Scope);
        if (byKey.TryGetValue(key, out var known)) return known;

        if (!places.TryGetValue((traits.Programme, traits.Region), out var data))
        {
            var region = traits.Region is { } id ? Reference.FindRegion(id) : null;
            data = new(Reference, Reference.FindProgramme(traits.Programme)!, region, []);
            places.Add((traits.Programme, traits.Region), data);
        }

        var group = new FigureGroup(data, Reference.FindMeasure(traits.Measure)!, traits.Scope, all);
        byKey.Add(key, group);
        data.Lay(traits.Measure, traits.Scope, () => group.Telling);
        return group;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position, StringComparer.Ordinal);
}
