using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>A chart to be quoted: a row for every point that is drawn, with what the screen says of it.</summary>
public static class ChartQuotation
{
    private static readonly ImmutableArray<string> Columns =
        ["series", "name", "date", "label", "value", "low", "high", "unit", "qualifiers", "basis", "reason", "note"];

    /// <remarks>
    /// <paramref name="model"/>: built by the catalogue.
    /// <paramref name="root"/>: scheme and host of the addresses, without a slash at the end.
    /// </remarks>
    public static Quotation Of(ChartModel model, string root)
    {
        var asked = model.Asked ?? throw new ArgumentException("Not built by the catalogue.", nameof(model));
        var request = asked.Request;
        var frozen = Frozen(asked, model);
        return new()
        {
            Kind = QuotationKind.Charts,
            Id = model.Id,
            Language = model.Language,
            Title = model.Title,
            About = model.Subtitle,
            Caveats = model.Notes,
            Sources = model.Sources,
            Question = request.Question with { Programme = asked.Resolved.Programme.Id },
            // A page has parameters that only some of its charts read.
            Options = [.. request.Options.Where(pair => ChartCatalog.Find(model.Id)!.Options.Contains(pair.Key))],
            Link = root + AppUrls.WithQuestion(asked.Page, request.Question, model.Language, request.Options) + "#" + model.Id,
            FrozenLink = root + AppUrls.WithQuestion(asked.Page, frozen, model.Language, request.Options) + "#" + model.Id,
            Edition = asked.Edition,
            Chart = model,
            Data = new(Columns, [.. model.Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Points.Select(point => Row(series, point)))]),
            Definitions = [.. model.Panels.SelectMany(panel => panel.Series).DistinctBy(series => series.Id).Select(series => Meaning(series, model.Language))],
        };
    }

    /// <summary>The question with everything said that may change with the data: date, data version, version of the definition.</summary>
    public static Question Frozen(ChartAsked asked, ChartModel model) => asked.Request.Question with
    {
        Programme = asked.Resolved.Programme.Id,
        At = asked.Resolved.At,
        Data = asked.Resolved.Data,
        Version = asked.Request.Question.Version ?? VersionOf(asked, model),
    };

    private static int? VersionOf(ChartAsked asked, ChartModel model) => IndicatorCatalog.Find(
        asked.Page == AppUrls.Overview ? OverviewCharts.CostOf(asked.Resolved.Denominator) : model.Panels[0].Series[0].Id, null)?.Version;

    private static ImmutableArray<CsvCell> Row(ChartSeries series, ChartPoint point) =>
    [
        series.Id,
        series.Name,
        Period.OfDay(point.At).Text,
        point.When,
        point.Value,
        point.Low,
        point.High,
        series.Unit,
        point.Value is null ? "" : string.Join(' ', point.Qualifiers.Codes()),
        point.Value is null ? "" : Code.Of(point.Basis),
        point.Reason is { } reason ? Code.Of(reason.Code) : "",
        string.Join(" · ", new[] { point.Doubt, point.How, point.Status }.Where(text => text.Length > 0)),
    ];

    private static Definition Meaning(ChartSeries series, Language language)
    {
        var unit = Wording.Formats.Unit(series.Unit, language);
        return new($"{series.Name} ({unit})", Words.Find("Indicators", series.Id + ".meaning", language) ?? Words.Format("Quote", "definition.series", language, unit));
    }
}
