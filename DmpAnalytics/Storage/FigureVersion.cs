using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage;

/// <summary>What a figure said from one data version on, up to and without another; null: it still does.</summary>
public sealed record FigureVersion(Figure Figure, DataVersion Came, long? Went);
