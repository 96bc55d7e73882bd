using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Export.Formats.Sdmx;

/// <summary>
/// SDMX-CSV 2.0: figures as observations of the dataflow <c>FIGURES</c>, a series as those of <c>INDICATORS</c>. An observation that is
/// missing has no value and a status that says in which way. <c>_T</c> is the whole of a dimension.
/// </summary>
public static class SdmxCsv
{
    public const string ContentType = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";

    private const string Agency = "DMP_ANALYTICS";
    private const string Whole = "_T";

    private static readonly ImmutableArray<string> Head = ["STRUCTURE", "STRUCTURE_ID", "ACTION"];

    private static readonly ImmutableArray<string> FigureColumns =
    [
        .. Head, "PROGRAMME", "MEASURE", "SCOPE", "REF_AREA", "SOURCE", "QUALIFIER", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE",
        "TIME_PRECISION", "OBS_RANK", "STATUS_FLAGS", "LOCATOR", "COMMENT_FR", "COMMENT_EN",
    ];

    private static readonly ImmutableArray<string> SeriesColumns =
    [
        .. Head, "INDICATOR", "PROGRAMME", "SCOPE", "REF_AREA", "DENOMINATOR", "PRICES", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "OBS_LOW",
        "OBS_HIGH", "UNIT_MEASURE", "QUALIFIERS", "BASIS", "STATUS_FLAGS", "REASON",
    ];

    /// <param name="figures">In the order wanted.</param>
    /// <param name="reference">Of the data version of the figures.</param>
    public static byte[] Write(IReadOnlyList<Figure> figures, ReferenceData reference)
    {
        var afterBreaks = AfterBreaks(figures, reference);
        return PackageCsv.Write(FigureColumns, figures.Select(figure => (IEnumerable<string>)
        [
            .. Structure("FIGURES"),
            figure.Programme,
            figure.Measure,
            figure.Scope ?? Whole,
            figure.Region ?? reference.FindProgramme(figure.Programme)?.Country ?? Whole,
            figure.Source,
            Code.Of(figure.Qualifier),
            SdmxTime.Of(figure.Period),
            Number(figure.Value),
            ObservationStatus.Of(figure, afterBreaks.Contains(figure.Id)),
            figure.Unit,
            Code.Of(figure.Precision),
            Code.Of(figure.Rank),
            string.Join(' ', figure.Status.Codes()),
            figure.Locator,
            figure.Note.Fr,
            figure.Note.En,
        ]));
    }

    public static byte[] Write(Series series)
    {
        var question = series.Question;
        var prices = question.Prices.Year?.ToString(CultureInfo.InvariantCulture) ?? QuestionParameters.Nominal;
        return PackageCsv.Write(SeriesColumns, series.Points.Select(point => (IEnumerable<string>)
        [
            .. Structure("INDICATORS"),
            series.Id,
            question.Programme.Id,
            question.Scope?.Id ?? Whole,
            question.Region?.Id ?? question.Programme.Country,
            Code.Of(question.Denominator),
            prices,
            Period.OfDay(point.At).Text,
            Value(point.Result.Value, series.Unit),
            ObservationStatus.Of(point.Result),
            Value(point.Result.Low, series.Unit),
            Value(point.Result.High, series.Unit),
            series.Unit,
            string.Join(' ', point.Result.Qualifiers.Codes()),
            point.Result.HasValue ? Code.Of(point.Result.Basis) : "",
            string.Join(' ', point.Result.Status.Codes()),
            point.Result.Reason is { } reason ? Code.Of(reason.Code) : "",
        ]));
    }

    private static IEnumerable<string> Structure(string flow) => ["dataflow", $"{Agency}:{flow}(1.0)", "I"];

    /// <summary>The figures that say the first value after a break of their measure.</summary>
    private static HashSet<string> AfterBreaks(IReadOnlyList<Figure> figures, ReferenceData reference) =>
    [
        .. from change in reference.Breaks
           from same in figures
               .Where(figure => figure.Programme == change.Programme && figure.Measure == change.Measure && figure.Period.Last >= change.Day)
               .GroupBy(figure => (figure.Scope, figure.Region))
           let first = same.Min(figure => figure.Period.Last)
           from figure in same
           where figure.Period.Last == first
           select figure.Id,
    ];

    private static string Value(decimal? value, string unit) =>
        value is not { } number ? "" : unit == Result.DateUnit ? Period.OfDay(DateOnly.FromDayNumber((int)number)).Text : Number(number);

    private static string Number(decimal value) => Domain.Tables.CanonicalNumber.Of(value);
}
