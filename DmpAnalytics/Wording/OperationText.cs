using System.Globalization;
using DmpAnalytics.Analysis.Operation;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>What the program needs and counted, in words.</summary>
public static class OperationText
{
    public static string Detail(DependencyHealth health, Language language) => health switch
    {
        { Dependency: Dependency.Database } => Words.Get("Operation", "store." + health.Detail, language),
        { Detail.Length: 0 } => "–",
        { Dependency: Dependency.Disk } => Words.Format("Operation", "free", language, Bytes(Parse(health.Detail), language)),
        { Dependency: Dependency.Log } => Words.Format("Operation", "entries", language, Formats.Number(Parse(health.Detail), language)),
        _ => health.Detail,
    };

    public static string Number(OperationNumber number, Language language) => number.Value is not { } value ? "–" : number.Unit switch
    {
        OperationUnit.Bytes => Bytes(value, language),
        OperationUnit.Percent => Formats.Value(Math.Round(value, 1), Measure.PercentUnit, language),
        OperationUnit.Milliseconds => Words.Format("Operation", "milliseconds", language, Formats.Number(Math.Round(value, 1), language)),
        _ => Formats.Number(value, language),
    };

    private static decimal Parse(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    private static string Bytes(decimal bytes, Language language) => Words.Format("Operation", "megabytes", language, Formats.Number(Math.Round(bytes / 1_000_000), language));
}
