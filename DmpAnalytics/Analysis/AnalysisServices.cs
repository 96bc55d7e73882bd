namespace DmpAnalytics.Analysis;

public static class AnalysisServices
{
    public static IServiceCollection AddAnalysis(this IServiceCollection services) =>
        services.AddSingleton<Analyst>().AddSingleton<Historian>().AddSingleton<Inspector>().AddSingleton<Statements>().AddSingleton<Logbook>().AddSingleton<DefinitionLog>().AddSingleton<ReadingAhead>();
}
