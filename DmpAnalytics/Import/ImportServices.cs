using DmpAnalytics.Import.Batches;

namespace DmpAnalytics.Import;

/// <summary>What this room offers to the rest of the program. Needs <see cref="ShippedData"/>.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services.AddSingleton<Importer>().AddSingleton<Rehearsal>().AddSingleton<StoreOpening>();
}
