using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Documents;

/// <summary>
/// The dates on which a report asks what does not say its own. A date of the report holds for all of it. Otherwise numbers of money
/// stand on <paramref name="Headline"/>, and what tells how far it came, of adoption and promises, on the last day of the period;
/// programmes beside each other on that day too, and where there is none each on its own.
/// </summary>
/// <param name="Asked">The date of the report; null: it says none.</param>
/// <param name="Headline">
/// The headline date of the programme where it lies in the period, else the last date in it at which the cost has an answer, else
/// its last day.
/// </param>
/// <param name="End">The last day of the period; null: it says none.</param>
/// <param name="Programme">Whose dates these are; another programme has its own.</param>
internal sealed record ReportDates(Period? Asked, Period? Headline, Period? End, string? Programme)
{
    private static readonly string[] AtTheEnd = ["target_attainment", "pace", "required_pace", "date_reached", "coverage", "adoption", "target_paths", "targets"];

    private static readonly string[] EachOnItsOwn = ["spend_and_coverage", "compared_costs", "compared_attainment"];

    public static async Task<ReportDates> OfAsync(Analyst analyst, Question whole, CancellationToken cancellationToken)
    {
        var end = whole.To is null ? null : Period.OfDay(whole.To.Last);
        var resolved = await analyst.ResolveAsync(whole, cancellationToken);
        var programme = resolved.Value?.Programme.Id ?? whole.Programme;
        if (whole.At is not null || resolved.Value is not { } question) return new(whole.At, whole.At, whole.At ?? end, programme);
        if (Holds(question.At.Last) || end is null) return new(null, question.At, end, programme);

        var cost = await analyst.SeriesAsync(
            OverviewCharts.CostOf(question.Denominator),
            whole with { At = end, From = Period.OfDay(question.From < end.Last ? question.From : end.Last), To = end, Every = Every.Month },
            cancellationToken);
        var last = cost.Value?.Points.LastOrDefault(point => point.Result is { HasValue: true, IsPale: false } && Holds(point.At));
        return new(null, last is null ? end : Period.OfDay(last.At), end, programme);

        bool Holds(DateOnly day) => (end is null || day <= end.Last) && (whole.From is not { } from || day >= from.First);
    }

    /// <summary>The question with its date, on a data version.</summary>
    /// <param name="question">As asked of the report and the block.</param>
    /// <param name="about">The indicator, measure or chart it is about.</param>
    /// <param name="data">The version of everything that names none.</param>
    public Question Put(Question question, string about, long data)
    {
        var dated = question with { Data = question.Data ?? data };
        if (dated.At is not null || (dated.Programme is { } other && other != Programme)) return dated;
        if (EachOnItsOwn.Contains(about)) return dated with { At = Asked ?? End };
        return dated with { At = AtTheEnd.Contains(about) ? End ?? Headline : Headline };
    }
}
