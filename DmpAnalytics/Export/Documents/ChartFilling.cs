using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>A chart of the catalogue, its sources in a note.</summary>
internal static class ChartFilling
{
    public static async Task<DocumentPart> PartAsync(FillingDesk desk, ChartBlock block, CancellationToken cancellationToken)
    {
        if (ChartCatalog.Find(block.Chart) is not { } definition)
            return desk.Refusal([new(ProblemCode.UnknownValue, "chart", block.Chart) { Allowed = [.. ChartCatalog.All.Select(chart => chart.Id)] }]);

        var request = new ChartRequest(WithoutListed(FromOpening(desk.QuestionOf(block.Parameters, block.Chart), definition, desk), block), desk.Language)
        {
            Options = [.. block.Options.Where(pair => definition.Options.Contains(pair.Key))],
        };
        var built = await ChartCatalog.BuildAsync(desk.Analyst, definition, request, cancellationToken);
        if (built.Value is not { } model) return desk.Refusal(built.Problems);
        if (model.Reason is { } reason) desk.Miss(desk.Text("missing.number", model.Title, reason));
        desk.UseSources(model.Sources.Select(source => source.Id));
        foreach (var id in model.Panels.SelectMany(panel => panel.Series).Select(series => series.Id))
        {
            if (IndicatorCatalog.Find(id) is { } indicator) desk.Define(indicator.Id, indicator.Formula);
        }

        return new ChartPart(model, model.Sources.IsEmpty ? [] : [desk.Note(NoteOf(model, desk))]);
    }

    /// <summary>
    /// Lines of dossiers begin with the year of the opening: before it there is nothing to see. Their steps are quarters, so that
    /// the table of a chart stays on its page.
    /// </summary>
    private static Question FromOpening(Question question, ChartDefinition definition, FillingDesk desk)
    {
        if (definition != OverviewCharts.Cost && definition != OverviewCharts.Adoption) return question;
        var stepped = question with { Every = question.Every ?? Every.Quarter };
        return question.Programme is { } id && desk.Reference.FindProgramme(id)?.Opened?.First is { } opened
            && question.From?.First < opened && !(question.To?.Last < opened)
                ? stepped with { From = Period.OfYear(opened.Year) }
                : stepped;
    }

    /// <summary>A view of Explore that names its programmes, perimeters or places shows those, and not that of the report beside them.</summary>
    private static Question WithoutListed(Question question, ChartBlock block)
    {
        if (block.Chart != ExploreCharts.View.Id) return question;
        bool Names(string list) => block.Options.Any(pair => pair.Key == list);
        return question with
        {
            Programme = Names("programmes") ? null : question.Programme,
            Scope = Names("scopes") || Names("programmes") ? null : question.Scope,
            Region = Names("regions") ? null : question.Region,
            Target = null,
            Version = null,
        };
    }

    private static string NoteOf(ChartModel model, FillingDesk desk) =>
        $"{desk.Text("note.chart", model.Title)} {Words.Format("Quote", "source", desk.Language, SourceNames.Several(model.Sources, desk.Language))}.";
}
