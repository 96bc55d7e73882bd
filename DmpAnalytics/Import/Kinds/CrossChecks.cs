using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds;

/// <summary>The judgements that several kinds share, over rows already read.</summary>
internal sealed record CrossChecks(Draft Draft, References References, IssueList Issues, CancellationToken Cancellation)
{
    public void Programme<T>(Located<T> row, string id, string column = "programme")
        where T : class
    {
        if (!References.HasProgramme(id)) Issues.Add(row, IssueCode.UnknownProgramme, column, id);
    }

    public void Measure<T>(Located<T> row, string id)
        where T : class
    {
        if (!References.HasMeasure(id)) Issues.Add(row, IssueCode.UnknownMeasure, "measure", id);
    }

    public void Source<T>(Located<T> row, string? id, string column = "source")
        where T : class
    {
        if (id is not null && !References.HasSource(id)) Issues.Add(row, IssueCode.UnknownSource, column, id);
    }

    public void Region<T>(Located<T> row, string? id, string column = "region")
        where T : class
    {
        if (id is not null && !References.HasRegion(id)) Issues.Add(row, IssueCode.UnknownRegion, column, id);
    }

    public void Scope<T>(Located<T> row, string programme, string file, string? id, string column = "scope")
        where T : class
    {
        if (id is not null && !References.HasScope(programme, file, id))
            Issues.Add(row, IssueCode.UnknownScope, column, id, programme, file);
    }

    /// <summary>The unit that the measure counts in; money in the programme's currency.</summary>
    public void Unit<T>(Located<T> row, string programme, Measure measure, string unit)
        where T : class
    {
        var currency = References.FindProgramme(programme)?.Currency;
        if (!measure.Accepts(unit))
        {
            var right = measure.Unit == Domain.Measure.MoneyUnit ? currency ?? "EUR" : measure.Unit;
            Issues.Add(row, IssueCode.UnitNotOfMeasure, "unit", unit, measure.Id, right);
        }
        else if (measure.Unit == Domain.Measure.MoneyUnit && currency is not null && unit != currency)
        {
            Issues.Add(row, IssueCode.CurrencyNotOfProgramme, "unit", unit, programme, currency);
        }
    }

    /// <summary>Each row after the first of one key.</summary>
    public void Unique<T>(
        List<Located<T>> rows, Func<T, string> key, string column, Func<T, string> value, IssueCode code = IssueCode.DuplicateRow)
        where T : class
    {
        var first = new Dictionary<string, Located<T>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!first.TryAdd(key(row.Item), row)) Issues.Add(row, code, column, value(row.Item), PlaceOf(first[key(row.Item)]));
        }
    }

    /// <summary>Each row whose thing comes back to itself when the next one is followed.</summary>
    public void NoCycle<T>(List<Located<T>> rows, Func<T, string> id, Func<T, string?> next, Func<T, string, T?> find, string column)
        where T : class
    {
        foreach (var row in rows)
        {
            var way = new List<string> { id(row.Item) };
            for (var item = row.Item; item is not null && next(item) is { } step; item = find(item, step))
            {
                var isBack = step == way[0];
                if (!isBack && way.Contains(step)) break;
                way.Add(step);
                if (!isBack) continue;
                Issues.Add(row, IssueCode.Cycle, column, next(row.Item)!, string.Join(" → ", way));
                break;
            }
        }
    }

    public static ImmutableArray<string> PlaceOf<T>(Located<T> row)
        where T : class => [row.File, row.Line.ToString(CultureInfo.InvariantCulture)];
}
