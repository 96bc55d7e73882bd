using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>The words of a calculation: what an input is, what a figure does in it, why another was set aside.</summary>
public static class LineageText
{
    private const string Area = "Lineage";

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
}
