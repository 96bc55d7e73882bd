using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>What the charts of a comparison share.</summary>
internal static class ComparisonParts
{
    /// <summary>More lines or bars than these are not told apart.</summary>
    public const int MostDrawn = 6;

    /// <summary>Without what stands in brackets: it must fit under a bar.</summary>
    public static string ShortName(Programme programme, Language language)
    {
        var name = programme.Name.In(language);
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket] : name;
    }

    /// <summary>The programmes abroad share three colours and differ by dash.</summary>
    public static int DashOf(Programme programme, ChartContext context)
    {
        var index = context.Reference.Programmes.Select(item => item.Id).ToList().IndexOf(programme.Id);
        return index < 3 ? 0 : ((index - 3) / 3 % 3) switch { 0 => 0, 1 => 2, _ => 8 };
    }

    public static string Prices(IReadOnlyList<ComparedProgramme> compared, ChartContext context) =>
        QuestionText.Prices(compared.Select(item => item.Resolved).FirstOrDefault(item => item.Prices.Currency is not null) ?? compared[0].Resolved, context.Language);

    /// <summary>The one date of all, or that each has its own.</summary>
    public static string Dates(IReadOnlyList<ComparedProgramme> compared, ChartContext context) =>
        compared.Select(item => item.Resolved.At.Last).Distinct().Count() == 1
            ? context.Text("compare.on", Formats.Date(compared[0].Resolved.At.Last, context.Language))
            : context.Text("compare.own_dates");

    /// <summary>Why programmes are missing; those of one reason are said once.</summary>
    public static IEnumerable<string> Missing(IEnumerable<ComparedProgramme> left, Func<ComparedProgramme, Reason?> of, ChartContext context) => left
        .GroupBy(item => context.Why(of(item) ?? new Reason(ReasonCode.NoFigure)), item => ShortName(item.Programme, context.Language), StringComparer.Ordinal)
        .Select(group => context.Text("note.of", string.Join(context.Text("list"), group), group.Key));

    /// <summary>Those beyond the number that can be drawn.</summary>
    public static IEnumerable<string> NotDrawn(IEnumerable<ComparedProgramme> left, ChartContext context)
    {
        var names = left.Select(item => ShortName(item.Programme, context.Language)).ToList();
        if (names.Count > 0) yield return context.Text("compare.not_drawn", string.Join(context.Text("list"), names));
    }
}
