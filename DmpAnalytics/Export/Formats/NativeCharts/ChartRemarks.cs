using DmpAnalytics.Charts;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>What stands under a chart: what its marks mean, events and breaks, what cannot be seen in it, and its sources.</summary>
internal static class ChartRemarks
{
    /// <summary>More are a table of their own.</summary>
    private const int MostEvents = 6;

    /// <summary>More events than fit a line: they stand in a table.</summary>
    public static bool HasManyEvents(ChartModel model) => model.Events.Length > MostEvents;

    public static IEnumerable<string> Of(ChartModel model)
    {
        if (model.Reason is { } reason) yield return reason;
        if (model.Finding.Length > 0) yield return model.Finding;
        var marks = Marks(model).ToList();
        if (marks.Count > 0) yield return string.Join(" · ", marks);
        if (HasManyEvents(model)) yield return Words.Format("Documents", "events.many", model.Language, Wording.Formats.Number(model.Events.Length, model.Language));
        else if (!model.Events.IsEmpty) yield return Listed(model, "events", model.Events.Select(item => $"{item.When}, {item.Title}"));
        if (!model.Breaks.IsEmpty) yield return Listed(model, "breaks", model.Breaks.Select(item => $"{item.When}, {item.What}"));
        foreach (var note in model.Notes) yield return note;
        if (!model.Sources.IsEmpty) yield return Words.Format("Quote", "source", model.Language, SourceNames.Several(model.Sources, model.Language));
    }

    /// <summary>Only those marks that do not simply say "published".</summary>
    private static IEnumerable<string> Marks(ChartModel model)
    {
        var isLines = model.Panels.Any(panel => panel.Kind != PanelKind.Bars);
        if (isLines && model.Marks.Any(mark => mark.Key != "mark.reported"))
        {
            foreach (var mark in model.Marks) yield return $"{Sign(mark)} {Words.Get("Charts", mark.Key, model.Language)}";
        }
        else if (model.Marks.Any(mark => mark.IsHollow))
        {
            yield return Words.Get("Documents", "light", model.Language);
        }

        if (model.HasRanges) yield return $"│ {Words.Get("Charts", "mark.range", model.Language)}";
    }

    private static string Sign(ChartMark mark) => mark.Shape switch
    {
        MarkShape.Up => mark.IsHollow ? "△" : "▲",
        MarkShape.Down => "▬",
        MarkShape.Square => "□",
        MarkShape.Diamond => "◇",
        _ => mark.IsHollow ? "○" : "●",
    };

    private static string Listed(ChartModel model, string key, IEnumerable<string> items) =>
        Words.Format("Documents", key, model.Language, string.Join(Words.Get("Quote", "list", model.Language), items));
}
