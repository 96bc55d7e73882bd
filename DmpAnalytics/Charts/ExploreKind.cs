namespace DmpAnalytics.Charts;

/// <summary>How a view is drawn. Codes are part of addresses.</summary>
public enum ExploreKind
{
    Line,
    Area,
    Bars,
    Scatter,

    /// <summary>A small chart for each region, all with the same axes.</summary>
    ByRegion,

    /// <summary>A small chart for each programme, all with the same axes.</summary>
    ByProgramme,
}
