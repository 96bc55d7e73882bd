namespace DmpAnalytics.Domain;

/// <summary>By what published statements are told apart, counted and narrowed. Codes are parameters of addresses.</summary>
public enum FigureFacet
{
    Programme,
    Measure,
    Scope,
    Region,
    SourceKind,
    Source,

    /// <summary>The year in which the period ends.</summary>
    Year,
    Rank,
    Qualifier,
    Status,
}

/// <summary>The order of a list of figures; ties stand in the order of the files. Codes are parameters of addresses.</summary>
public enum FigureSort
{
    File,
    Newest,
    Oldest,
    Largest,
    Smallest,
}
