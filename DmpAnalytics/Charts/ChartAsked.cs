using DmpAnalytics.Analysis;

namespace DmpAnalytics.Charts;

/// <summary>From what a chart was built: enough to build it again, to link to it and to say its date and data version.</summary>
/// <param name="Page">The path of the page it stands on.</param>
/// <param name="Request">As the reader asked.</param>
/// <param name="Resolved">With every default put in.</param>
/// <param name="Edition">The data version, and when it and the question are of.</param>
public sealed record ChartAsked(string Page, ChartRequest Request, ResolvedQuestion Resolved, Edition Edition);
