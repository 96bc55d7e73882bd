using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>Which room may use which: downwards only.</summary>
internal static class RoomBorders
{
    public static readonly string[] Rooms =
    [
        "Domain", "Indicators", "Storage", "Import", "Analysis", "Reports", "Wording", "Charts",
        "Export", "Accounts", "Api", "Cli", "Components", "Hosting",
    ];

    // An answer of Analysis about targets is made of reviews.
    private static readonly string[] Results = ["Domain", "Indicators.Results", "Indicators.Reviews", "Analysis", "Import"];

    private static readonly string[] AboveAccounts =
        ["Domain", "Indicators", "Import", "Analysis", "Reports", "Wording", "Charts", "Export", "AppUrls"];

    /// <summary>What a room may name besides itself: a room with all that is in it, or one part of a room.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Domain"] = [],
        ["Indicators"] = ["Domain"],
        ["Storage"] = ["Domain"],
        ["Import"] = ["Domain", "Indicators", "Storage"],
        ["Analysis"] = ["Domain", "Indicators", "Storage"],
        ["Reports"] = ["Domain", "Indicators", "Storage", "Analysis"],
        ["Wording"] = [.. Results, "AppUrls"],
        ["Charts"] = [.. Results, "Wording", "AppUrls"],
        ["Export"] = [.. AboveAccounts, "Storage"],
        ["Accounts"] = ["Domain", "Storage"],
        ["Api"] = [.. AboveAccounts, "Accounts", "Storage"],
        ["Cli"] = [.. AboveAccounts, "Accounts", "Storage", "Api"], // a command prints the interface's own answer
        ["Components"] = [.. AboveAccounts, "Accounts"],
        ["Hosting"] = [.. Rooms, "AppUrls"],
    };

    /// <summary>Parts that no other room names: how rows are laid in tables, how files are read, how charts are drawn.</summary>
    private static readonly Dictionary<string, string> Inside = new()
    {
        ["Storage.CompiledModels"] = "Storage",
        ["Storage.Configurations"] = "Storage",
        ["Storage.Migrations"] = "Storage",
        ["Storage.Rows"] = "Storage",
        ["Accounts.CompiledModels"] = "Accounts",
        ["Accounts.Configurations"] = "Accounts",
        ["Accounts.Migrations"] = "Accounts",
        ["Import.Reading"] = "Import",
        ["Import.Kinds"] = "Import",
        ["Components.Charts.Drawing"] = "Components",
    };

    // A room is named in a using line, in a full name, or, inside namespace DmpAnalytics.X, by its bare name.
    private static readonly Regex Name = new(
        $@"(?<![\w.""'/<-])(?:global::)?(?:DmpAnalytics\.)?(?<name>(?:{string.Join('|', Rooms)})(?:\.[A-Z]\w*)+|(?<=DmpAnalytics\.)(?:{string.Join('|', Rooms)})\b|AppUrls\b)",
        RegexOptions.Compiled);

    public static IEnumerable<string> Violations(SourceFile file)
    {
        var room = file.Room.Split('/')[0];
        if (!May.TryGetValue(room, out var may)) yield break;

        foreach (var name in Name.Matches(file.Code()).Select(match => match.Groups["name"].Value).Distinct())
        {
            var isOwn = IsIn(name, room);
            var isInside = Inside.Any(part => IsIn(name, part.Key) && part.Value != room && room != "Hosting");
            if (isInside || !(isOwn || may.Any(allowed => IsIn(name, allowed))))
                yield return $"{file.Path}: {room} may not use {name}.";
        }
    }

    private static bool IsIn(string name, string part) =>
        name == part || name.StartsWith(part + ".", StringComparison.Ordinal);
}
