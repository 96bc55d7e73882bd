using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Mappings;

/// <summary>
/// What a person changes of a mapping, each by a code: no other room needs to know how files are read. A code that is none leaves
/// the mapping as it is. A change of how the file is written drops the columns, since their names may change with it.
/// </summary>
public static class MappingEdits
{
    /// <summary>The role of a column that is passed over.</summary>
    public const string Ignored = "ignored";

    private static readonly (string Code, char? Sign)[] Signs = [("none", null), ("comma", ','), ("point", '.'), ("space", ' '), ("apostrophe", '\'')];

    private static readonly (string Code, char Sign)[] Marks = [("semicolon", ';'), ("comma", ','), ("tab", '\t'), ("bar", '|')];

    private static readonly (string Code, decimal Factor)[] FactorCodes = [("one", 1), ("thousand", 1_000), ("million", 1_000_000), ("thousand_million", 1_000_000_000)];

    public static IReadOnlyList<string> Encodings => Code.All<FileEncoding>();

    public static IEnumerable<string> Separators => Marks.Select(mark => mark.Code);

    public static IReadOnlyList<string> DateOrders => Code.All<DateOrder>();

    public static IEnumerable<string> Factors => FactorCodes.Select(each => each.Code);

    /// <summary>The styles that are offered, the likelier first.</summary>
    public static ImmutableArray<string> Styles { get; } =
        ["comma_space", "comma_none", "comma_point", "comma_apostrophe", "point_none", "point_comma", "point_space", "point_apostrophe"];

    /// <summary>The code of an encoding; null for a workbook.</summary>
    public static string? EncodingOf(Mapping mapping) => mapping.Form is { } form ? Code.Of(form.Encoding) : null;

    public static string? SeparatorOf(Mapping mapping) => mapping.Form is { } form ? Marks.FirstOrDefault(mark => mark.Sign == form.Separator).Code : null;

    public static int? HeaderLineOf(Mapping mapping) => mapping.Form?.HeaderLine;

    /// <summary>The code of a column's number style; null where there is none yet.</summary>
    public static string? StyleOf(MappedColumn column) => column.Numbers is { } style ? CodeOf(style) : null;

    public static string FactorOf(MappedColumn column) => FactorCodes.FirstOrDefault(each => each.Factor == column.Unit.Factor).Code ?? "one";

    public static string DatesOf(MappedColumn column) => Code.Of(column.Dates);

    public static Mapping WithForm(Mapping mapping, string? encoding, string? separator, int? headerLine)
    {
        if (mapping.Form is not { } form) return mapping;
        if (Code.TryParse<FileEncoding>(encoding, out var letters)) form = form with { Encoding = letters };
        if (Marks.FirstOrDefault(mark => mark.Code == separator) is { Code: not null } chosen) form = form with { Separator = chosen.Sign };
        if (headerLine is > 0 and < 1_000) form = form with { HeaderLine = headerLine.Value };
        return form == mapping.Form ? mapping : mapping with { Form = form, Columns = [] };
    }

    public static Mapping WithSheet(Mapping mapping, string? sheet) => mapping with { Sheet = string.IsNullOrWhiteSpace(sheet) ? null : sheet.Trim(), Columns = [] };

    /// <summary>
    /// What a column is: a field of the canonical form, <c>measure:ID</c> or <c>period:TEXT</c> for a column of values that says it,
    /// or passed over.
    /// </summary>
    public static Mapping WithRole(Mapping mapping, string header, string role)
    {
        var old = mapping.Columns.FirstOrDefault(column => column.Header == header);
        var others = mapping.Columns.Where(column => column.Header != header).ToImmutableArray();
        if (role == Ignored) return mapping with { Columns = others };

        var parts = role.Split(':', 2);
        if (parts.Length == 1 && !MappedRows.Header.Contains(role)) return mapping;
        if (parts.Length == 2 && parts[0] is not ("measure" or "period" or "scope")) return mapping;

        var column = new MappedColumn(header, parts.Length == 2 ? Mapping.Value : role) { Unit = old?.Unit ?? Quantity.OfHeader(header), Dates = old?.Dates ?? default, Numbers = old?.Numbers };
        if (parts.Length == 2) column = column with { Says = (old?.Says ?? Mapping.NoTexts).SetItem(parts[0], parts[1]) };
        return mapping with { Columns = others.Add(column) };
    }

    /// <summary>The role by which <see cref="WithRole"/> would give a column what it has.</summary>
    public static string RoleOf(Mapping mapping, string header) =>
        mapping.Columns.FirstOrDefault(column => column.Header == header) is not { } column ? Ignored
        : column.Says.TryGetValue("measure", out var measure) ? $"measure:{measure}"
        : column.Says.TryGetValue("period", out var period) ? $"period:{period}"
        : column.Field;

    public static Mapping WithStyle(Mapping mapping, string header, string style) =>
        Parse(style) is { } parsed ? Change(mapping, header, column => column with { Numbers = parsed }) : mapping;

    public static Mapping WithUnit(Mapping mapping, string header, string? factor, string? currency, bool? isPercent) =>
        Change(mapping, header, column => column with
        {
            Unit = new(
                FactorCodes.FirstOrDefault(each => each.Code == factor) is { Code: not null } chosen ? chosen.Factor : column.Unit.Factor,
                currency is null ? column.Unit.Currency : currency.Length == 0 ? null : currency,
                isPercent ?? column.Unit.IsPercent),
        });

    public static Mapping WithDates(Mapping mapping, string header, string order) =>
        Code.TryParse<DateOrder>(order, out var parsed) ? Change(mapping, header, column => column with { Dates = parsed }) : mapping;

    /// <summary>The same for every figure; empty: said by the file.</summary>
    public static Mapping WithConstant(Mapping mapping, string field, string value) =>
        !MappedRows.Header.Contains(field) ? mapping
        : mapping with { Constants = string.IsNullOrWhiteSpace(value) ? mapping.Constants.Remove(field) : mapping.Constants.SetItem(field, value.Trim()) };

    /// <summary>What a text of a field stands for.</summary>
    public static Mapping WithText(Mapping mapping, string field, string text, string code) =>
        mapping with { Texts = mapping.Texts.SetItem(field, mapping.Texts.GetValueOrDefault(field, Mapping.NoTexts).SetItem(text, code)) };

    /// <summary>The mapping with a question answered, by one of its choices or, where it has none, by any text.</summary>
    public static Mapping Answer(Mapping mapping, ImportQuestion question, string answer) => question.Code switch
    {
        QuestionCode.Numbers or QuestionCode.MixedNumbers => WithStyle(mapping, question.Column, answer),
        QuestionCode.Dates => WithDates(mapping, question.Column, answer),
        QuestionCode.Values => WithRole(mapping, answer, Mapping.Value),
        QuestionCode.Field => WithConstant(mapping, question.Field, answer),
        _ => WithText(mapping, question.Field, question.Example, answer),
    };

    /// <summary>The code of a style: its decimal sign, then its thousands sign.</summary>
    internal static string CodeOf(NumberStyle style) => $"{Name(style.DecimalSign)}_{Name(style.GroupSign)}";

    private static string Name(char? sign) => Signs.FirstOrDefault(each => each.Sign == sign).Code ?? "none";

    private static NumberStyle? Parse(string style)
    {
        var names = style.Split('_');
        return names.Length == 2 && names.All(name => Signs.Any(each => each.Code == name))
            ? new(Signs.First(each => each.Code == names[0]).Sign, Signs.First(each => each.Code == names[1]).Sign)
            : null;
    }

    private static Mapping Change(Mapping mapping, string header, Func<MappedColumn, MappedColumn> change) =>
        mapping with { Columns = [.. mapping.Columns.Select(column => column.Header == header ? change(column) : column)] };
}
