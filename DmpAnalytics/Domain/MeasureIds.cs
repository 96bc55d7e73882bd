namespace DmpAnalytics.Domain;

/// <summary>The measures that rules of calculation name. All others are rows of a file and nothing else.</summary>
public static class MeasureIds
{
    public const string DossiersCreated = "dossiers_created";
    public const string DossiersEmpty = "dossiers_empty";
    public const string DossiersFed = "dossiers_fed";
    public const string DossiersActivated = "dossiers_activated";
    public const string DocumentsStored = "documents_stored";
    public const string AppDownloads = "app_downloads";
    public const string EmptyShare = "empty_share";
    public const string FedShare = "fed_share";
    public const string ActivatedShare = "activated_share";
    public const string CoverageShare = "coverage_share";
    public const string Spend = "spend";
    public const string Budget = "budget";
    public const string Connections = "connections";
    public const string ConnectionsMonthlyAverage = "connections_monthly_average";
    public const string Accounts = "accounts";

    /// <summary>Stocks that only grow; a fall is a warning.</summary>
    public static bool IsCumulative(string measure) =>
        measure is DossiersCreated or DossiersFed or DossiersActivated or DocumentsStored or AppDownloads;

    /// <summary>Stocks that are zero on the day a programme opens.</summary>
    public static bool IsZeroAtOpening(string measure) =>
        measure is DossiersCreated or DossiersEmpty or DossiersFed or DossiersActivated or DocumentsStored;
}
