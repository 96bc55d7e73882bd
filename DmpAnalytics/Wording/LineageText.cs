using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>The words of a calculation: what an input is, what a figure does in it, why another was set aside.</summary>
public static class LineageText
{
    private const string Area = "Lineage";

    private static readonly char[] Operators = ['÷', '×', '−'];

    public static string Role(InputRole role, Language language) => Words.Get(Area, "role." + Code.Of(role), language);

    public static string Role(FigureRole role, Language language) => Words.Get(Area, "figure." + Code.Of(role), language);

    public static string Why(SetAside why, Language language) => Words.Get(Area, "aside." + Code.Of(why), language);

    public static string Kind(SourceKind kind, Language language) => Words.Get(Area, "source." + Code.Of(kind), language);

    public static string Kind(TargetKind kind, Language language) => Words.Get(Area, "target." + Code.Of(kind), language);

    /// <summary>How a result follows from the roles of its inputs, in words; null where the inputs say it themselves.</summary>
    public static string? Calculation(Result result, Language language) =>
        result.Inputs.IsEmpty
            ? null
            : Words.Find(Area, "calculation." + string.Join('.', result.Inputs.Select(input => Code.Of(input.Role))), language);

    /// <summary>The same calculation with its numbers: <c>210 000 000 € ÷ 68 500 dossiers = 3 065,69 €</c>; null unless two inputs give the value.</summary>
    public static string? InNumbers(Result result, Language language)
    {
        if (result is not { Value: { } value, Inputs: [{ Result.Value: { } left }, { Result.Value: { } right }] }) return null;
        if (Calculation(result, language) is not { } words || words.IndexOfAny(Operators) is not (>= 0 and var at)) return null;
        return $"{Formats.Value(left, result.Inputs[0].Result.Unit, language)} {words[at]} {Formats.Value(right, result.Inputs[1].Result.Unit, language)} = {Formats.Value(value, result.Unit, language)}";
    }
}
