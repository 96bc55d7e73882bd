using System.Collections.Immutable;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Mappings;

/// <summary>
/// How a table of one provider becomes figures: which column is which field, what every row has in common, which words stand for
/// which identifiers, and how the file is written. A row gives one figure for each of its value columns, so a table with a row
/// for each figure, one with a column for each measure and one with a column for each year are all read the same way.
/// </summary>
public sealed record Mapping
{
    /// <summary>The field of <see cref="MappedColumn.Field"/> that holds the value of a figure.</summary>
    public const string Value = "value";

    /// <summary>How the file is written; null: told from the file itself.</summary>
    public FileForm? Form { get; init; }

    /// <summary>The sheet of a workbook; null: the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The columns that are read; others are passed over.</summary>
    public ImmutableArray<MappedColumn> Columns { get; init; } = [];

    /// <summary>Fields that are the same for every figure: <c>source</c> → <c>fr_senat_2013</c>.</summary>
    public ImmutableSortedDictionary<string, string> Constants { get; init; } = NoTexts;

    /// <summary>What the texts of a field stand for: <c>measure</c> → (<c>Dossiers créés</c> → <c>dossiers_created</c>).</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Texts { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);

    internal static ImmutableSortedDictionary<string, string> NoTexts { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public IEnumerable<MappedColumn> ValueColumns => Columns.Where(column => column.Field == Value);

    /// <summary>Whether a header has every column that is read: then the mapping serves it without a question.</summary>
    public bool Fits(IReadOnlyCollection<string> header) => Columns.Length > 0 && Columns.All(column => header.Contains(column.Header));
}

/// <summary>One column of a file and the field it fills.</summary>
/// <param name="Header">Its name in the file, as it stands there.</param>
/// <param name="Field">A column of the canonical form.</param>
public sealed record MappedColumn(string Header, string Field)
{
    /// <summary>Other fields that this column says for its values: <c>measure</c>, <c>period</c>, <c>scope</c>.</summary>
    public ImmutableSortedDictionary<string, string> Says { get; init; } = Mapping.NoTexts;

    /// <summary>How its numbers are written; null for columns without numbers.</summary>
    public NumberStyle? Numbers { get; init; }

    /// <summary>What its header says of all its numbers: a factor, a currency, percent.</summary>
    public Magnitude Unit { get; init; } = Magnitude.One;

    /// <summary>Which number of a date is the day.</summary>
    public DateOrder Dates { get; init; }
}
