using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary>What the console says about the store that was opened.</summary>
internal static class OpeningText
{
    public static IEnumerable<string> Of(OpeningOutcome outcome, StoreLocation location, Language language)
    {
        if (outcome.State.IsRefused) return [Refusal(outcome.State, location, language)];
        return outcome.Filling is null ? [] : OfFilling(outcome.Filling, location, language);
    }

    public static string Refusal(StoreState state, StoreLocation location, Language language) =>
        Words.Format("Cli", state.Status switch { StoreStatus.Newer => "NewerProgram", StoreStatus.Truncated => "Truncated", StoreStatus.Unreachable => "Unreachable", _ => "Unreadable" }, language, location.Name, state.Detail);

    public static string Newer(ImportOutcome newer, ShippedData shipped, Language language) =>
        newer.IsRefused
            ? Words.Format("Cli", "NewerBroken", language, shipped.Folder, Number(newer.Read.Issues.Count(issue => issue.IsError), language))
            : Words.Format(
                "Cli",
                "Newer",
                language,
                shipped.Folder,
                Number(newer.Difference.AddedCount, language),
                Number(newer.Difference.ChangedCount, language));

    private static IEnumerable<string> OfFilling(ImportOutcome filling, StoreLocation location, Language language)
    {
        if (filling.IsRefused)
        {
            foreach (var issue in filling.Read.Issues) yield return IssueReport.Line(issue, language);
            yield return Words.Format("Cli", "NotLoaded", language, Number(filling.Read.Issues.Count(issue => issue.IsError), language));
            yield break;
        }

        foreach (var file in filling.Read.Files)
            yield return Words.Format("Cli", "Loaded", language, file.Name, Number(file.Rows, language));
        if (filling.Version is { } version)
            yield return Words.Format("Cli", "Created", language, location.Name, Number(version.Number, language));
    }

    private static string Number(long number, Language language) => Formats.Number(number, language);
}
