using System.Collections.Immutable;

namespace DmpAnalytics.Analysis;

/// <summary>What is wrong with a question. Codes are public and frozen.</summary>
public enum ProblemCode
{
    /// <summary>404: no such programme.</summary>
    UnknownProgramme,

    /// <summary>404: no such indicator.</summary>
    UnknownIndicator,

    /// <summary>400: a value that is none of the allowed ones.</summary>
    BadValue,

    /// <summary>400: no such scope, region, target or data version.</summary>
    UnknownValue,

    /// <summary>400: two spend perimeters in one question.</summary>
    MixedScopes,

    /// <summary>400: a parameter that is not a parameter.</summary>
    UnknownParameter,

    /// <summary>400: a parameter that is given twice.</summary>
    RepeatedParameter,

    /// <summary>400: nothing of what the address needs was given.</summary>
    MissingParameter,

    /// <summary>400: an order of dates that makes no sense, e.g. from after to.</summary>
    WrongOrder,
}

/// <summary>One wrong parameter, with the allowed values where they can be listed.</summary>
public sealed record Problem(ProblemCode Code, string Parameter, string Value)
{
    public ImmutableArray<string> Allowed { get; init; } = [];

    public bool IsNotFound => Code is ProblemCode.UnknownProgramme or ProblemCode.UnknownIndicator;
}
