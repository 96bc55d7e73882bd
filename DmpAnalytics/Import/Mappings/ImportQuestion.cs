using System.Collections.Immutable;

namespace DmpAnalytics.Import.Mappings;

/// <summary>What a person must say before a table can be read. Codes are public and never renamed.</summary>
public enum QuestionCode
{
    /// <summary>Is this sign a decimal sign or a thousands sign, for the whole column? (choices: the two values of the example)</summary>
    Numbers,

    /// <summary>The numbers of a column are written in more than one way.</summary>
    MixedNumbers,

    /// <summary>Do dates begin with the day or with the month? Some say one, some the other.</summary>
    Dates,

    /// <summary>A field that neither a column nor the mapping says: programme, measure, period, source (choices: what there is).</summary>
    Field,

    /// <summary>No column holds values.</summary>
    Values,

    /// <summary>A text of a field that stands for nothing known (choices: what there is).</summary>
    Text,
}

/// <summary>One question; its answer is a change of the mapping.</summary>
/// <param name="Code">What is asked.</param>
/// <param name="Column">The column it is asked of; empty for the whole file.</param>
/// <param name="Field">The field concerned.</param>
/// <param name="Example">A cell that shows it; empty where there is none.</param>
public sealed record ImportQuestion(QuestionCode Code, string Column, string Field, string Example)
{
    /// <summary>The two numbers that an ambiguous one may be: with a decimal sign, with a thousands sign.</summary>
    public ImmutableArray<decimal> Readings { get; init; } = [];

    /// <summary>What can be answered, as codes; empty: anything.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}
