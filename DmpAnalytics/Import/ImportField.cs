using System.Collections.Immutable;

namespace DmpAnalytics.Import;

/// <summary>How a field of the canonical form is written. Codes are public and never renamed.</summary>
public enum FieldForm
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>The identifier of a new thing: small letters, digits, underscores.</summary>
    NewId,

    /// <summary>An identifier, which may be the name of a place.</summary>
    Id,

    Period,
    Day,
    Year,

    /// <summary>A decimal with a point, within what is kept.</summary>
    Number,

    /// <summary>A number from zero.</summary>
    NumberFromZero,

    /// <summary>A number above zero.</summary>
    NumberAboveZero,

    /// <summary>One of the words allowed.</summary>
    Word,

    /// <summary>Words allowed, separated by spaces.</summary>
    Words,

    Currency,
    Country,
    Language,

    /// <summary>An address of the web.</summary>
    Address,
}

/// <summary>One column of a kind of file: what the public schema says, and what the rows of the kind are read by.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Form">How its fields are written.</param>
public sealed record ImportField(string Name, FieldForm Form)
{
    /// <summary>The identifier of a new thing.</summary>
    public const string NewIdPattern = "[a-z][a-z0-9_]{0,63}";

    /// <summary>Whether a field may not be empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a header may lack the column.</summary>
    public bool IsExtra { get; init; }

    /// <summary>The words of <see cref="FieldForm.Word"/> and <see cref="FieldForm.Words"/>; else none.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    internal static ImportField Required(string name, FieldForm form = FieldForm.Text) => new(name, form) { IsRequired = true };

    internal static ImportField Optional(string name, FieldForm form = FieldForm.Text) => new(name, form);

    internal static ImportField Extra(string name, FieldForm form = FieldForm.Text) => new(name, form) { IsExtra = true };

    internal static ImportField Code<T>(string name, bool isRequired = false)
        where T : struct, Enum => Word(name, isRequired, [.. Domain.Code.All<T>()]);

    internal static ImportField Word(string name, bool isRequired, ImmutableArray<string> allowed) =>
        new(name, FieldForm.Word) { IsRequired = isRequired, Allowed = allowed };

    /// <summary><c>yes</c>, or empty for no.</summary>
    internal static ImportField Flag(string name) => Word(name, isRequired: false, ["yes"]);
}
