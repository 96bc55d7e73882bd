using DmpAnalytics.Indicators;

namespace DmpAnalytics.Analysis;

/// <summary>A question with its defaults, and the calculation that answers it.</summary>
internal sealed record Prepared(ResolvedQuestion Question, Calculation Calculation);
