using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>The set of doubts a result carries; none set is exact.</summary>
[Flags]
public enum Qualifiers
{
    None = 0,
    About = 1,
    AtLeast = 2,
    AtMost = 4,
}

public static class QualifiersExtensions
{
    public static Qualifiers ToSet(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => Qualifiers.None,
        Qualifier.About => Qualifiers.About,
        Qualifier.AtLeast => Qualifiers.AtLeast,
        Qualifier.AtMost => Qualifiers.AtMost,
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, null),
    };

    /// <summary>The bounds change sides, as under a minus sign or a division; about stays.</summary>
    public static Qualifiers Flipped(this Qualifiers set) =>
        (set & Qualifiers.About)
        | (set.HasFlag(Qualifiers.AtLeast) ? Qualifiers.AtMost : Qualifiers.None)
        | (set.HasFlag(Qualifiers.AtMost) ? Qualifiers.AtLeast : Qualifiers.None);

    /// <summary>Public codes in a fixed order: at_least, at_most, about; <c>exact</c> is the empty list.</summary>
    public static IReadOnlyList<string> Codes(this Qualifiers set)
    {
        var codes = new List<string>(2);
        if (set.HasFlag(Qualifiers.AtLeast)) codes.Add(Code.Of(Qualifier.AtLeast));
        if (set.HasFlag(Qualifiers.AtMost)) codes.Add(Code.Of(Qualifier.AtMost));
        if (set.HasFlag(Qualifiers.About)) codes.Add(Code.Of(Qualifier.About));
        return codes;
    }
}
