using System.CommandLine;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class SharedOptions
{
    public SharedOptions(CommandHost host)
    {
        DataDir = new("--data-dir") { Description = host.Text("DataDir"), HelpName = "DIR", Recursive = true };
        Database = new("--database") { Description = host.Text("Database"), HelpName = "CONNECTION", Recursive = true };
        Lang = new("--lang") { Description = host.Text("Lang"), HelpName = "fr|en", Recursive = true };
        Lang.AcceptOnlyFromAmong([.. Code.All<Language>()]);
        ReportsDir = new("--reports-dir") { Description = host.Text("ReportsDir"), HelpName = "DIR" };
        Urls = new("--urls") { Description = host.Text("Urls"), HelpName = "URL;…" };
    }

    public Option<string?> DataDir { get; }

    public Option<string?> Database { get; }

    public Option<string?> Lang { get; }

    public Option<string?> Urls { get; }

    /// <summary>Where files of reports are written unattended.</summary>
    public Option<string?> ReportsDir { get; }

    /// <summary>The settings that the line gives; what it leaves out stays with files and environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings(ParseResult line, CommandHost host)
    {
        var settings = new Dictionary<string, string?> { ["DmpAnalytics:Lang"] = Code.Of(host.Language) };
        if (line.GetValue(DataDir) is { } dataDir) settings["DmpAnalytics:DataDir"] = dataDir;
        if (line.GetValue(Database) is { } database) settings["DmpAnalytics:Database"] = database;
        if (line.GetValue(ReportsDir) is { } reportsDir) settings["DmpAnalytics:ReportsDir"] = reportsDir;
        if (line.GetValue(Urls) is { } urls) settings[WebHostDefaults.ServerUrlsKey] = urls;
        return settings;
    }
}
