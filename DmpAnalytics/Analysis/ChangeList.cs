using System.Collections.Immutable;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>What became of a statement between two data versions. Codes are public and frozen.</summary>
public enum ChangeType
{
    /// <summary>It was not there.</summary>
    New,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Withdrawn,
}

/// <summary>How much a reader has to check after a change of the data. Codes are public and frozen.</summary>
public enum ChangeScale
{
    /// <summary>Nothing differs.</summary>
    None,

    /// <summary>Something was added; what was there says what it said.</summary>
    Minor,

    /// <summary>Something that was there says something else, or is gone.</summary>
    Major,
}

/// <summary>One column of a statement that differs; an empty text is nothing said.</summary>
public sealed record FieldDifference(string Column, string Old, string New);

/// <summary>One statement that differs between two data versions.</summary>
/// <param name="Kind">The table it stands in, one of <see cref="Domain.Tables.TableCatalog"/>.</param>
/// <param name="Identity">Which statement it is; lines are its parts.</param>
/// <param name="Type">What became of it.</param>
/// <param name="Programme">Null for what several programmes share.</param>
/// <param name="Fields">What differs: every column that says something for a new or a withdrawn one.</param>
/// <param name="Before">The statement on the earlier version; null when it is new.</param>
/// <param name="After">The statement on the later version; null when it was withdrawn.</param>
public sealed record DataChange(
    string Kind, string Identity, ChangeType Type, string? Programme, ImmutableArray<FieldDifference> Fields, object? Before, object? After)
{
    /// <summary>Where it stands in the list: unique, stable, and made for an address.</summary>
    public string Cursor => $"{Kind}/{Identity.Replace('\n', '/')}";

    /// <summary>The difference of a column; null where it says the same.</summary>
    public FieldDifference? Field(string column) => Fields.FirstOrDefault(field => field.Column == column);
}

/// <summary>What differs between two data versions, kind after kind in the order of the files.</summary>
public sealed record ChangeList(DataVersion? From, DataVersion To, ImmutableArray<DataChange> Changes)
{
    public int Count(ChangeType type) => Changes.Count(change => change.Type == type);

    public ChangeScale Scale =>
        Changes.IsEmpty ? ChangeScale.None : Changes.All(change => change.Type == ChangeType.New) ? ChangeScale.Minor : ChangeScale.Major;
}
