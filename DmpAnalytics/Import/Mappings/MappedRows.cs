using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Mappings;

/// <summary>
/// Puts the rows of any table into the canonical form of figures, by a mapping. Nothing is judged here: what cannot be put into
/// that form is handed on as it stands and marked unread, so that the rules of the canonical form name it, in its own column.
/// </summary>
internal sealed class MappedRows(Mapping mapping, TextTable table, IReadOnlyList<Measure> measures, IReadOnlyList<Programme> programmes)
{
    private static readonly FrozenSet<string> Blank = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "", "-", "–", "—", "…", "n.d.", "nd", "n/d", "n.a.", "na", "n/a", "nc", "n.c.", "ns");

    private readonly FrozenDictionary<string, int> places =
        table.Header.Select((name, index) => (name, index)).DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.index);

    /// <summary>The columns of the canonical form, in its order.</summary>
    public static ImmutableArray<string> Header { get; } = [.. FigureRow.Fields.Select(field => field.Name)];

    /// <summary>A cell that says that there is no figure; never zero.</summary>
    public static bool IsBlank(string cell) => Blank.Contains(cell.Trim());

    public TextTable Canonical(CancellationToken cancellationToken = default) => new(table.File, Header, [.. table.Rows.SelectMany(row => Figures(row, cancellationToken))]);

    private IEnumerable<TextRow> Figures(TextRow row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var columns = mapping.ValueColumns.ToList();
        foreach (var column in columns)
        {
            var cell = Cell(row, column);
            if (IsBlank(cell) && (columns.Count > 1 || cell.Trim().Length > 0)) continue;
            yield return FigureOf(row, column, cell);
        }
    }

    private TextRow FigureOf(TextRow row, MappedColumn column, string cell)
    {
        var written = new Dictionary<string, WrittenField>(StringComparer.Ordinal);
        var fields = Header.ToDictionary(field => field, field => field == Mapping.Value ? "" : Field(row, column, field, written), StringComparer.Ordinal);
        var isNumber = row.Numbers.Contains(places.GetValueOrDefault(column.Header, -1));
        var style = isNumber ? NumberStyle.Canonical : column.Numbers;
        var (value, unit, qualifier) = Value(cell, column, style);
        fields[Mapping.Value] = value ?? cell;
        written[Mapping.Value] = new(column.Header, cell, value is not null || cell.Length == 0) { Numbers = style };
        if (fields["unit"].Length == 0) fields["unit"] = UnitOf(unit, fields);
        if (fields["qualifier"].Length == 0) fields["qualifier"] = Code.Of(qualifier ?? Qualifier.Exact);
        return new(row.Line, [.. Header.Select(field => fields[field])]) { Written = written.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private string Field(TextRow row, MappedColumn value, string field, Dictionary<string, WrittenField> written)
    {
        if (value.Says.TryGetValue(field, out var said))
        {
            written[field] = new(value.Header, value.Header);
            return said;
        }

        if (mapping.Columns.FirstOrDefault(column => column.Field == field) is not { } own) return mapping.Constants.GetValueOrDefault(field, "");

        var text = Cell(row, own).Trim();
        if (text.Length == 0) return mapping.Constants.GetValueOrDefault(field, "");
        if (field == "period")
        {
            var isRead = PeriodForms.TryRead(text, own.Dates, out var period);
            written[field] = new(own.Header, text, isRead);
            return period?.Text ?? text;
        }

        written[field] = new(own.Header, text);
        return mapping.Texts.TryGetValue(field, out var words) && words.TryGetValue(text, out var code) ? code : text;
    }

    private static (string? Value, Magnitude Unit, Qualifier? Qualifier) Value(string cell, MappedColumn column, NumberStyle? numbers)
    {
        if (!Quantity.TrySplit(cell, out var number, out var beside, out var qualifier)) return (null, column.Unit, null);
        if (column.Unit.With(beside) is not { } unit || numbers is not { } style || !style.TryRead(number, out var value)) return (null, column.Unit, null);
        return (Text(value, unit.Factor), unit, qualifier);
    }

    /// <summary>The largest number that can be multiplied by any magnitude; far beyond what is kept.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>Null for a number beyond all counting.</summary>
    private static string? Text(decimal value, decimal factor) =>
        Math.Abs(value) <= Largest ? (value * factor).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Percent, the currency said, or the measure's own unit; money without a word is in the programme's currency.</summary>
    private string UnitOf(Magnitude said, Dictionary<string, string> fields)
    {
        if (said.IsPercent) return Measure.PercentUnit;
        if (said.Currency == Magnitude.Dollar) return DollarOf(fields["programme"]);
        if (said.Currency is { } currency) return currency;
        var unit = measures.FirstOrDefault(measure => measure.Id == fields["measure"])?.Unit ?? "";
        return unit == Measure.MoneyUnit ? programmes.FirstOrDefault(programme => programme.Id == fields["programme"])?.Currency ?? "" : unit;
    }

    /// <summary>A dollar sign alone is the programme's dollar, else the one a person said, else left as it stands: no currency.</summary>
    private string DollarOf(string programme) =>
        programmes.FirstOrDefault(each => each.Id == programme)?.Currency is { } own && Magnitude.Dollars.Contains(own) ? own
        : mapping.Texts.TryGetValue("unit", out var said) && said.TryGetValue(Magnitude.Dollar, out var chosen) ? chosen
        : Magnitude.Dollar;

    private string Cell(TextRow row, MappedColumn column) => places.TryGetValue(column.Header, out var place) ? row.Fields[place] : "";
}
