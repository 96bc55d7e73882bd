using System.CommandLine;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary>
/// Gives files that are not in the canonical form their mapping: the one named, else the last kept one that fits, else the one that
/// is worked out and leaves no question open.
/// </summary>
internal static class MappedFiles
{
    public static Option<string?> Option(CommandHost host) => new("--mapping") { Description = host.Text("Mapping"), HelpName = "FILE" };

    /// <summary>The set with mappings; null where a question is open, or the file of the mapping holds none, each told.</summary>
    public static async Task<IReadOnlyList<ImportFile>?> ApplyAsync(
        IReadOnlyList<ImportFile> files, IServiceProvider services, string? mappingPath, CommandHost host, CancellationToken cancellationToken, string? source = null)
    {
        Mapping? given = null;
        if (mappingPath is not null && !MappingJson.TryRead(await TextAsync(mappingPath, cancellationToken), out given))
        {
            await host.Error.WriteLineAsync(host.Text("MappingUnreadable", mappingPath));
            return null;
        }

        var reference = await services.GetRequiredService<Rehearsal>().ReferenceAsync(cancellationToken);
        var shelf = given is null && (await services.GetRequiredService<StoreDatabase>().LookAsync(cancellationToken)).Status == StoreStatus.Ready
            ? services.GetRequiredService<MappingShelf>()
            : null;
        var mapped = new Dictionary<ImportFile, Mapping>();
        var isClear = true;
        foreach (var (file, found, issues) in MappedSet.Of(files, reference, given))
        {
            var worked = found;
            if (shelf is not null && await shelf.FittingAsync(file, reference, cancellationToken) is { } kept)
                worked = Proposals.Of(file, reference, kept, out _) ?? found;
            var proposed = source is null || worked is null ? worked : worked.WithSource(source);
            foreach (var issue in issues.Where(_ => proposed is null)) await host.Error.WriteLineAsync(IssueReport.Line(issue, host.Language));
            if (proposed is null) continue;

            if (proposed.Questions.IsEmpty)
            {
                mapped.Add(file, proposed.Mapping);
                await TellAsync(file, proposed.Mapping, host);
                continue;
            }

            isClear = false;
            await host.Error.WriteLineAsync(host.Text("MappingAsks", file.Name));
            foreach (var question in proposed.Questions) await host.Error.WriteLineAsync("  " + ImportQuestionText.Sentence(question, host.Language));
            await host.Error.WriteLineAsync(host.Text("MappingHelp", file.Name));
        }

        return isClear ? [.. files.Select(file => mapped.TryGetValue(file, out var mapping) ? file with { Mapping = mapping } : file)] : null;
    }

    /// <summary>Writes the mapping worked out for the first table that needs one.</summary>
    public static async Task ProposeAsync(
        IReadOnlyList<ImportFile> files, IServiceProvider services, string path, CommandHost host, CancellationToken cancellationToken)
    {
        var reference = await services.GetRequiredService<Rehearsal>().ReferenceAsync(cancellationToken);
        if (MappedSet.Of(files, reference, null).FirstOrDefault(file => file.Proposed is not null) is not { Proposed: { } proposed }) return;
        await File.WriteAllTextAsync(path, MappingJson.Write(proposed.Mapping) + Environment.NewLine, cancellationToken);
        await host.Output.WriteLineAsync(host.Text("Proposed", path));
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static async Task TellAsync(ImportFile file, Mapping mapping, CommandHost host)
    {
        foreach (var column in mapping.Columns)
        {
            var read = column.Says.IsEmpty ? ImportQuestionText.Field(column.Field, host.Language) : string.Join(", ", column.Says.Values);
            await host.Error.WriteLineAsync(host.Text("MappedColumn", file.Name, column.Header, read));
        }
    }
}
