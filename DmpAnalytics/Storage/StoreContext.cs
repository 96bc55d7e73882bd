using DmpAnalytics.Storage.Configurations;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace DmpAnalytics.Storage;

/// <summary>
/// The tables, the same for every provider. A provider is a subclass that carries its migrations.
/// A context lives for one operation, from a factory.
/// </summary>
internal abstract class StoreContext : DbContext
{
    // A change is kept wholly or not at all. Where the connection is lost while a savepoint is given up, EF Core says nothing of it.
    protected StoreContext(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<DataVersionRow> DataVersions => Set<DataVersionRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<ImportFileRow> ImportFiles => Set<ImportFileRow>();

    public DbSet<KeptFileRow> KeptFiles => Set<KeptFileRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<SavedMappingRow> Mappings => Set<SavedMappingRow>();

    public DbSet<SourceDocumentRow> Documents => Set<SourceDocumentRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<ReportVersionRow> ReportVersions => Set<ReportVersionRow>();

    public DbSet<ReportScheduleRow> ReportSchedules => Set<ReportScheduleRow>();

    public DbSet<LogEntryRow> LogEntries => Set<LogEntryRow>();

    public DbSet<LogHeadRow> LogHeads => Set<LogHeadRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<FigureTraitsRow> FigureTraits => Set<FigureTraitsRow>();

    /// <summary>Adds many rows of one kind in the transaction of the context.</summary>
    public abstract IRowInserter<TRow> Inserter<TRow>(RowTable<TRow> table);

    /// <summary>Puts the indexes of a table aside while <paramref name="rows"/> come in, where that is worth it.</summary>
    public abstract Task<IndexPause> PauseIndexesAsync(string table, int rows, CancellationToken cancellationToken);

    /// <summary>Keeps the packed bytes of a file piece by piece, in the transaction of the context.</summary>
    public abstract Task KeepPackedAsync(string sha256, Stream packed, CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new DataVersionConfiguration());
        modelBuilder.ApplyConfiguration(new ImportConfiguration());
        modelBuilder.ApplyConfiguration(new ImportFileConfiguration());
        modelBuilder.ApplyConfiguration(new KeptFileConfiguration());
        modelBuilder.ApplyConfiguration(new LogEntryConfiguration());
        modelBuilder.ApplyConfiguration(new LogHeadConfiguration());
        modelBuilder.ApplyConfiguration(new ProgrammeConfiguration());
        modelBuilder.ApplyConfiguration(new MeasureConfiguration());
        modelBuilder.ApplyConfiguration(new ScopeConfiguration());
        modelBuilder.ApplyConfiguration(new RegionConfiguration());
        modelBuilder.ApplyConfiguration(new SourceConfiguration());
        modelBuilder.ApplyConfiguration(new FigureTraitsConfiguration());
        modelBuilder.ApplyConfiguration(new FigureConfiguration());
        modelBuilder.ApplyConfiguration(new TargetConfiguration());
        modelBuilder.ApplyConfiguration(new EventConfiguration());
        modelBuilder.ApplyConfiguration(new BreakConfiguration());
        modelBuilder.ApplyConfiguration(new DeflatorConfiguration());
        modelBuilder.ApplyConfiguration(new PopulationConfiguration());
        modelBuilder.ApplyConfiguration(new ExchangeRateConfiguration());
        modelBuilder.ApplyConfiguration<DraftRow>(new DraftConfiguration());
        modelBuilder.ApplyConfiguration<DraftFileRow>(new DraftConfiguration());
        modelBuilder.ApplyConfiguration<AcknowledgementRow>(new DraftConfiguration());
        modelBuilder.ApplyConfiguration(new SavedMappingConfiguration());
        modelBuilder.ApplyConfiguration<ReportRow>(new ReportConfiguration());
        modelBuilder.ApplyConfiguration<ReportVersionRow>(new ReportConfiguration());
        modelBuilder.ApplyConfiguration(new ReportScheduleConfiguration());
        modelBuilder.ApplyConfiguration(new SourceDocumentConfiguration());
        SnakeCase.Name(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // An index that nothing looks up costs a tenth of an import and of its room: each is asked for where it is needed.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        Conversions.Add(configurationBuilder);
    }
}
