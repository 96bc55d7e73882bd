using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds;

/// <summary>What rows of a set may refer to: the set itself, then what is stored. A row of the set hides the stored one it replaces.</summary>
internal sealed class References
{
    private readonly Draft draft;
    private readonly ReferenceData? stored;
    private readonly Dictionary<string, Programme> programmes;
    private readonly Dictionary<string, Measure> measures;
    private readonly Dictionary<string, Region> regions;
    private readonly Dictionary<string, Source> sources;
    private readonly Dictionary<(string Programme, string File, string Id), Scope> scopes;

    public References(Draft draft, ReferenceData? stored)
    {
        this.draft = draft;
        this.stored = stored;
        programmes = ById(draft.Programmes, item => item.Id);
        measures = ById(draft.Measures, item => item.Id);
        regions = ById(draft.Regions, item => item.Id);
        sources = ById(draft.Sources, item => item.Id);
        scopes = ById(draft.Scopes, KeyOf);
        foreach (var scope in stored?.Scopes ?? [])
        {
            if (!draft.ScopeIds.Contains(KeyOf(scope))) scopes.TryAdd(KeyOf(scope), scope);
        }
    }

    /// <summary>All scopes of the set and of the store, each once.</summary>
    public IReadOnlyCollection<Scope> Scopes => scopes.Values;

    public static (string Programme, string File, string Id) KeyOf(Scope scope) => (scope.Programme, scope.File, scope.Id);

    public bool HasProgramme(string id) => draft.ProgrammeIds.Contains(id) || stored?.FindProgramme(id) is not null;

    public bool HasMeasure(string id) => draft.MeasureIds.Contains(id) || stored?.FindMeasure(id) is not null;

    public bool HasRegion(string id) => draft.RegionIds.Contains(id) || stored?.FindRegion(id) is not null;

    public bool HasSource(string id) => draft.SourceIds.Contains(id) || stored?.FindSource(id) is not null;

    public bool HasScope(string programme, string file, string id) =>
        draft.ScopeIds.Contains((programme, file, id)) || scopes.ContainsKey((programme, file, id));

    public Programme? FindProgramme(string id) => Find(programmes, draft.ProgrammeIds, id, stored is null ? null : stored.FindProgramme);

    public Measure? FindMeasure(string id) => Find(measures, draft.MeasureIds, id, stored is null ? null : stored.FindMeasure);

    public Region? FindRegion(string id) => Find(regions, draft.RegionIds, id, stored is null ? null : stored.FindRegion);

    public Source? FindSource(string id) => Find(sources, draft.SourceIds, id, stored is null ? null : stored.FindSource);

    public Scope? FindScope(string programme, string file, string id) => scopes.GetValueOrDefault((programme, file, id));

    private static T? Find<T>(Dictionary<string, T> read, HashSet<string> declared, string id, Func<string, T?>? store)
        where T : class =>
        read.TryGetValue(id, out var item) ? item : declared.Contains(id) ? null : store?.Invoke(id);

    private static Dictionary<TKey, T> ById<TKey, T>(List<Located<T>> rows, Func<T, TKey> key)
        where TKey : notnull
        where T : class
    {
        var items = new Dictionary<TKey, T>();
        foreach (var row in rows) items.TryAdd(key(row.Item), row.Item);
        return items;
    }
}
