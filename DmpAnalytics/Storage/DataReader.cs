using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// Reads the stored data on a data version. What counts on a committed version never changes, so answers may be kept
/// by version. Every list is in the order of the files.
/// </summary>
public sealed class DataReader
{
    private readonly Func<StoreContext> contexts;
    private readonly VersionContexts versions;
    private readonly ILatestVersion latest;

    internal DataReader(Func<StoreContext> contexts, VersionContexts versions, ILatestVersion latest)
    {
        this.contexts = contexts;
        this.versions = versions;
        this.latest = latest;
    }

    /// <summary>The number of the last data version; 0 while nothing was imported.</summary>
    public Task<long> LatestVersionAsync(CancellationToken cancellationToken) => latest.ReadAsync(cancellationToken);

    /// <summary>Everything but the figures.</summary>
    public async Task<ReferenceData> ReferenceAsync(long version, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(version, cancellationToken);
        return new(
            version,
            await Items<Programme, ProgrammeRow>(),
            await Items<Measure, MeasureRow>(),
            await Items<Scope, ScopeRow>(),
            await Items<Region, RegionRow>(),
            await Items<Source, SourceRow>(),
            await Items<Target, TargetRow>(),
            await Items<Event, EventRow>(),
            await Items<Break, BreakRow>(),
            await Items<Deflator, DeflatorRow>(),
            await Items<Population, PopulationRow>(),
            await Items<ExchangeRate, ExchangeRateRow>());

        Task<IReadOnlyList<TItem>> Items<TItem, TRow>()
            where TItem : class
            where TRow : StoredRow<TItem> =>
            context.Set<TRow>().On(version).ItemsAsync<TItem, TRow>(context, cancellationToken);
    }

    /// <summary>All figures of a programme with exactly this region; null is the whole country.</summary>
    public async Task<IReadOnlyList<Figure>> FiguresAsync(
        string programme, string? region, long version, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(version, cancellationToken);
        return await context.Figures
            .With(context.FigureTraits.Where(traits => traits.Programme == programme && traits.Region == region))
            .On(version)
            .FiguresAsync(context, cancellationToken);
    }

    /// <summary>The figures of a programme and of a measure, of any scope and region; null leaves either open.</summary>
    public async Task<IReadOnlyList<Figure>> ListFiguresAsync(
        string? programme, string? measure, long version, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(version, cancellationToken);
        IQueryable<FigureTraitsRow> traits = context.FigureTraits;
        if (programme is not null) traits = traits.Where(row => row.Programme == programme);
        if (measure is not null) traits = traits.Where(row => row.Measure == measure);
        return await context.Figures.With(traits).On(version).FiguresAsync(context, cancellationToken);
    }

    /// <summary>What counts of establishments, summed by the place that contains them.</summary>
    public async Task<IReadOnlyList<PlaceSum>> PlaceSumsAsync(long version, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(version, cancellationToken);
        return await PlaceSums.OnAsync(context, version, cancellationToken);
    }

    /// <summary>What these sums became more or, with a sign, less, where the places are the same on both versions.</summary>
    public async Task<IReadOnlyList<PlaceSum>> PlaceSumChangesAsync(long from, long to, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(to, cancellationToken);
        return await PlaceSums.BetweenAsync(context, from, to, cancellationToken);
    }

    /// <summary>One figure by its public id; null when the version does not have it.</summary>
    public async Task<Figure?> FigureAsync(string id, long version, CancellationToken cancellationToken)
    {
        if (!FigureId.TryParse(id, out _)) return null;
        await using var context = await versions.OpenAsync(version, cancellationToken);
        return (await context.Figures.Of(id).On(version).FiguresAsync(context, cancellationToken)).SingleOrDefault();
    }

    /// <summary>What the figures cover together.</summary>
    public async Task<FigureSpan> SpanAsync(long version, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(version, cancellationToken);
        var all = context.Figures.AsNoTracking().On(version);
        var periods = await all.Select(row => row.Period).Distinct().ToListAsync(cancellationToken);
        var traits = await FigureQueries.TraitsAsync(context, await all.Select(row => row.Traits).Distinct().ToListAsync(cancellationToken), cancellationToken);
        return new(
            periods.Select(period => period.First.Year).DefaultIfEmpty().Min(),
            periods.Select(period => period.Last.Year).DefaultIfEmpty().Max(),
            traits.Values.Select(each => (each.Programme, each.Measure, each.Scope, each.Region)).Distinct().Count(),
            [.. traits.Values.Select(each => each.Unit).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>What a figure said on each data version that changed it, the last first; empty for one that never was.</summary>
    public async Task<IReadOnlyList<FigureVersion>> HistoryAsync(string id, CancellationToken cancellationToken)
    {
        if (!FigureId.TryParse(id, out _)) return [];
        await using var context = contexts();
        var rows = await (
            from placed in context.Figures.Of(id).PlacedIn(context)
            join version in context.DataVersions on placed.Row.Came equals version.Number
            orderby placed.Row.Came descending
            select new { placed, version }).ToListAsync(cancellationToken);
        var traits = await FigureQueries.TraitsAsync(context, [.. rows.Select(each => each.placed.Row.Traits).Distinct()], cancellationToken);
        return
        [
            .. rows.Select(each => new FigureVersion(
                each.placed.ToItem(traits),
                new(each.version.Number, each.version.At, each.version.Kind, each.version.Who, each.version.Import, each.version.Note),
                each.placed.Row.Went)),
        ];
    }

    /// <summary>Every statement of every kind, with its place.</summary>
    public Task<DataSet> DataSetAsync(long version, CancellationToken cancellationToken) =>
        SetAsync(new On(version), cancellationToken);

    /// <summary>The same without the figures, of which there may be millions.</summary>
    public Task<DataSet> DataSetWithoutFiguresAsync(long version, CancellationToken cancellationToken) =>
        SetAsync(new On(version), cancellationToken, withFigures: false);

    /// <summary>The figures with their places; null: all of them.</summary>
    public async Task<FigureTable> FigureTableAsync(FigureRange? range, long version, CancellationToken cancellationToken)
    {
        await using var context = await versions.OpenAsync(version, cancellationToken);
        return await new On(version).Of(context.Figures).FigureTableAsync(context, range, cancellationToken);
    }

    /// <summary>How many rows of figures were ever stored, told without counting them.</summary>
    public async Task<long> FigureRowsAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await context.Figures.MaxAsync(row => (long?)row.Key, cancellationToken) ?? 0;
    }

    /// <summary>The measures of which anything was ever said of the whole country of one of the programmes.</summary>
    public async Task<IReadOnlyList<string>> CountryMeasuresAsync(IReadOnlyCollection<string> programmes, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await context.FigureTraits.Where(row => programmes.Contains(row.Programme) && row.Region == null).Select(row => row.Measure).Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>What counts on <paramref name="from"/> and no longer on <paramref name="to"/>, as it was said.</summary>
    public Task<DataSet> EndedAsync(long from, long to, CancellationToken cancellationToken) =>
        SetAsync(new Ended(from, to), cancellationToken);

    /// <summary>What counts on <paramref name="to"/> and did not on <paramref name="from"/>, as it is said.</summary>
    public Task<DataSet> BegunAsync(long from, long to, CancellationToken cancellationToken) =>
        SetAsync(new Begun(from, to), cancellationToken);

    /// <summary>The data versions, the last one first.</summary>
    public async Task<IReadOnlyList<DataVersion>> VersionsAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await context.DataVersions
            .OrderByDescending(row => row.Number)
            .Select(row => new DataVersion(row.Number, row.At, row.Kind, row.Who, row.Import, row.Note))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The imports, the last one first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> ImportsAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var imports = await (
            from version in context.DataVersions.AsNoTracking()
            where version.Kind == DataVersionKind.Import
            join import in context.Imports.Include(import => import.Files) on version.Import equals import.Id
            orderby version.Number descending
            select new { import, version.Number }).ToListAsync(cancellationToken);
        return
        [
            .. imports.Select(each => new ImportSummary(
                each.import.Id,
                each.import.At,
                each.import.Who,
                each.import.Mode,
                each.import.Added,
                each.import.Changed,
                each.import.Unchanged,
                each.Number,
                [.. each.import.Files.OrderBy(file => file.Id).Select(file => new ImportedFile(file.Id, file.Name, file.Sha256, file.Length))])),
        ];
    }

    /// <summary>Whether every one of these was imported before, to the byte.</summary>
    public async Task<bool> HasImportedAsync(IReadOnlyList<ReadOnlyMemory<byte>> files, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var wanted = files.Select(bytes => Sha256Text.Of(bytes.Span)).Distinct().ToArray();
        return await context.ImportFiles.Where(file => wanted.Contains(file.Sha256)).Select(file => file.Sha256).Distinct().CountAsync(cancellationToken) == wanted.Length;
    }

    /// <summary>The bytes of an imported file as they were given; null when there is no such file.</summary>
    public async Task<byte[]?> KeptBytesAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return (await context.KeptFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Sha256 == sha256, cancellationToken))?.Unpacked();
    }

    private async Task<DataSet> SetAsync(RowChoice choice, CancellationToken cancellationToken, bool withFigures = true)
    {
        await using var context = await versions.OpenAsync(choice.Needed, cancellationToken);
        return new()
        {
            Programmes = await Located<Programme, ProgrammeRow>(),
            Measures = await Located<Measure, MeasureRow>(),
            Scopes = await Located<Scope, ScopeRow>(),
            Regions = await Located<Region, RegionRow>(),
            Sources = await Located<Source, SourceRow>(),
            Figures = withFigures ? await choice.Of(context.Figures).FigureTableAsync(context, null, cancellationToken) : new(),
            Targets = await Located<Target, TargetRow>(),
            Events = await Located<Event, EventRow>(),
            Breaks = await Located<Break, BreakRow>(),
            Deflators = await Located<Deflator, DeflatorRow>(),
            Populations = await Located<Population, PopulationRow>(),
            ExchangeRates = await Located<ExchangeRate, ExchangeRateRow>(),
        };

        Task<IReadOnlyList<Located<TItem>>> Located<TItem, TRow>()
            where TItem : class
            where TRow : StoredRow<TItem> =>
            choice.Of(context.Set<TRow>()).LocatedAsync<TItem, TRow>(context, cancellationToken);
    }

    private abstract record RowChoice
    {
        /// <summary>The version without which nothing can be said.</summary>
        public abstract long Needed { get; }

        public abstract IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows)
            where TRow : StoredRow;
    }

    private sealed record On(long Version) : RowChoice
    {
        public override long Needed => Version;

        public override IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows) => rows.On(Version);
    }

    private sealed record Ended(long From, long To) : RowChoice
    {
        public override long Needed => Math.Max(From, To);

        public override IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows) => rows.Ended(From, To);
    }

    private sealed record Begun(long From, long To) : RowChoice
    {
        public override long Needed => Math.Max(From, To);

        public override IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows) => rows.Begun(From, To);
    }
}
