using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>The figures of one measure and perimeter of one programme and place.</summary>
public sealed class FigureGroup(ProgrammeData data, Measure measure, string? scope)
{
    private ImmutableArray<(DateSpan Days, Standing Standing)> standings;

    public ProgrammeData Data => data;

    public Measure Measure => measure;

    public string? Scope => scope;

    /// <summary>What stands for each days (flow, average) or each last day (stock, share), with its rivals, by time.</summary>
    public ImmutableArray<(DateSpan Days, Standing Standing)> Standings
    {
        get
        {
            if (standings.IsDefault) standings = [.. Stand()];
            return standings;
        }
    }

    /// <summary>The points of the stock or share.</summary>
    public ImmutableArray<StockPoint> Points => data.Stock(measure.Id, scope).Points;

    /// <summary>A finding about this group.</summary>
    public Finding Finding(string rule, bool isCertain) => new(rule, isCertain ? FindingSeverity.Warning : FindingSeverity.Notice)
    {
        Programme = data.Programme.Id,
        Measure = measure.Id,
        Scope = scope,
        Region = data.Region?.Id,
    };

    private IEnumerable<(DateSpan Days, Standing Standing)> Stand() =>
        from competing in data.FiguresOf(measure.Id, scope).GroupBy(DaysOf)
        let standing = Standing.Of(competing, data.Order)
        where standing is not null
        orderby competing.Key.First, competing.Key.Last
        select (competing.Key, standing);

    private DateSpan DaysOf(Figure figure) => new(measure.IsAtDate ? figure.Period.Last : figure.Period.First, figure.Period.Last);
}
