namespace DmpAnalytics.Domain;

/// <summary>What the figures of a data version cover together.</summary>
/// <param name="FirstYear">In which the earliest period begins; 0 without figures.</param>
/// <param name="LastYear">In which the latest period ends; 0 without figures.</param>
/// <param name="Series">How many programmes, measures, scopes and regions are combined.</param>
/// <param name="Units">Every unit, once.</param>
public sealed record FigureSpan(int FirstYear, int LastYear, int Series, IReadOnlyList<string> Units)
{
    public string Years => FirstYear == 0 ? "" : $"{Period.OfYear(FirstYear).Text}/{Period.OfYear(LastYear).Text}";
}
