using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>How a value came to stand at its date, as a sentence: published, interpolated between which two, carried from when, summed of what.</summary>
public sealed class AlignmentText(ResolvedQuestion question, ReferenceData reference, Language language)
{
    private const string Area = "Card";

    /// <summary>Empty for a result without a value.</summary>
    public string Of(Result result) => result switch
    {
        { HasValue: false } => "",
        { Population: { } people } => Say(result.Basis == Basis.Reported ? "how.population" : "how.population.carried", Formats.Year(people.Year)),
        { Inputs: [{ Role: InputRole.ActiveShare }, ..], Measure: MeasureIds.FedShare } => OfShare(result),
        { Unit: Result.DateUnit } => OfDate(result),
        { Inputs: not [] } => StepText.InWords(result, language) is { } words ? Say("how.computed", words) : "",
        { Targets: not [] } => result.Targets.Length == 1 ? Say("how.target") : Say("how.target.lowest", Formats.Number(result.Targets.Length, language)),
        _ => reference.FindMeasure(result.Measure ?? "")?.Kind switch
        {
            MeasureKind.Flow => OfSum(result),
            MeasureKind.Average => OfAverage(result),
            _ => OfStock(result),
        },
    };

    private string OfDate(Result result) =>
        result.Basis == Basis.Projected && StepText.InWords(result, language) is { } words ? Say("how.projected", words) : Say("how.reached");

    private string OfShare(Result result)
    {
        if (result.Inputs is [var before, var after]) return Say("how.share.between", Point(before.Result), Day(before.Result), Point(after.Result), Day(after.Result));
        var share = result.Inputs[0].Result;
        return share.At == result.At ? Say("how.share") : Say("how.share.carried", Point(share), Day(share));
    }

    private string OfSum(Result result)
    {
        if (result.Figures.IsEmpty) return Say("how.before_start");
        var counted =
            from role in (FigureRole[])[FigureRole.Whole, FigureRole.Remainder, FigureRole.Scaled, FigureRole.Cut]
            let count = result.Figures.Count(use => use.Role == role)
            where count > 0
            select Say("how.sum." + Code.Of(role), Formats.Number(count, language));
        var sum = Say("how.sum", string.Join(", ", counted));
        return result.Unit.EndsWith("/month", StringComparison.Ordinal) ? $"{sum} {Say("how.monthly")}" : sum;
    }

    private string OfAverage(Result result)
    {
        var stands = result.AsOf is { } last ? Say("how.average.carried", Formats.Date(last, language)) : Say("how.average");
        return result.Basis == Basis.Estimated ? $"{stands} {Say("how.average.estimated")}" : stands;
    }

    private string OfStock(Result result)
    {
        var uses = result.Figures;
        if (uses.IsEmpty) return Say("how.before_opening");
        if (Find(result, FigureRole.After) is { } after)
        {
            return Find(result, FigureRole.Before) is { } before
                ? Say("how.between", Point(before), Day(before), Point(after), Day(after))
                : Say("how.from_opening", question.Programme.Opened is { } opened ? Formats.Date(opened.First, language) : "", Point(after), Day(after));
        }

        if (Find(result, FigureRole.Carried) is not { } carried) return Say("how.published");
        return result.AsOf is { } asOf && asOf != carried.Period.Last
            ? Say("how.carried.confirmed", Point(carried), Day(carried), Formats.Date(asOf, language))
            : Say("how.carried", Point(carried), Day(carried));
    }

    private static Figure? Find(Result result, FigureRole role) => result.Figures.FirstOrDefault(use => use.Role == role)?.Figure;

    private string Point(Figure figure) => Formats.Published(figure, language);

    private string Point(Result result) => Formats.Value(result.Value!.Value, result.Unit, language);

    private string Day(Figure figure) => Formats.Date(figure.Period.Last, language);

    private string Day(Result result) => result.At is { } at ? Formats.Date(at, language) : "";

    private string Say(string key, params object[] texts) => Words.Format(Area, key, language, texts);
}
