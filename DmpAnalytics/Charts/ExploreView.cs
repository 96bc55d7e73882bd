namespace DmpAnalytics.Charts;

/// <summary>How lines are shown together.</summary>
/// <param name="Kind">How they are drawn.</param>
/// <param name="WithEvents">Dated facts are on the time axis.</param>
/// <param name="ThenName">The other state of knowledge in words; null where none is compared.</param>
public sealed record ExploreView(ExploreKind Kind, bool WithEvents, string? ThenName = null);
