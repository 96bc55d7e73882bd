using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Decisions;
using DmpAnalytics.Import.Drafts;

namespace DmpAnalytics.Import;

/// <summary>What this room offers to the rest of the program. Needs <see cref="ShippedData"/>, <see cref="DraftRules"/> and the thresholds of the plausibility rules.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services.AddSingleton<Importer>().AddSingleton<Rehearsal>().AddSingleton<StoreOpening>().AddSingleton<Decider>()
            .AddSingleton<MappingShelf>().AddSingleton<DraftDesk>().AddSingleton<DraftReviews>().AddSingleton<DraftRelease>().AddSingleton<SourceDesk>().AddSingleton<ImportBook>()
            .AddHostedService<ReleaseClock>();
}
