using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Evidence;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Export.ExitArchive;

/// <summary>The parts of an exit archive that are data: the package, the files that were handed in, the documents of sources, the log, and the hashes of all.</summary>
public sealed class ArchiveFiles(DataReader reader, DocumentStore documents, LogReader log)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary><c>data/</c>: the data set as it can be imported again.</summary>
    public async Task<long> PackageAsync(string folder, CancellationToken cancellationToken)
    {
        var version = await reader.LatestVersionAsync(cancellationToken);
        var made = (await reader.VersionsAsync(cancellationToken)).First(each => each.Number == version);
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var files = PackageFiles.Of(await reader.DataSetAsync(version, cancellationToken));
        foreach (var file in files) await File.WriteAllBytesAsync(Path.Combine(data, file.FileName), file.Bytes, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(data, "datapackage.json"), PackageDescriptor.Write(files, version, made.At, file => file.FileName), cancellationToken);
        return version;
    }

    /// <summary><c>files/</c>: every file of an import and every document, named by its SHA-256 alone, and <c>files.csv</c> that says what they are.</summary>
    public async Task<int> KeptAsync(string folder, CancellationToken cancellationToken)
    {
        var kept = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
        var rows = new List<IReadOnlyList<CsvCell>>();
        foreach (var import in await reader.ImportsAsync(cancellationToken))
        {
            foreach (var file in import.Files)
            {
                await KeepAsync(file.Sha256, await reader.KeptBytesAsync(file.Sha256, cancellationToken));
                rows.Add([file.Sha256, file.Name, "import", (decimal?)import.Id, (decimal?)file.Length]);
            }
        }

        foreach (var document in await documents.ListAsync(cancellationToken))
        {
            await KeepAsync(document.Sha256, (await documents.FindAsync(document.Sha256, cancellationToken))?.Bytes);
            rows.Add([document.Sha256, document.Name, document.Source, default(CsvCell), (decimal?)document.Length]);
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, "files.csv"), CsvWriter.Write(["sha256", "name", "of", "import", "length"], rows, CsvDialect.Machines), cancellationToken);
        return rows.Count;

        async Task KeepAsync(string sha256, byte[]? bytes)
        {
            if (bytes is not null) await File.WriteAllBytesAsync(Path.Combine(kept, sha256), bytes, cancellationToken);
        }
    }

    /// <summary><c>log.jsonl</c>: the audit log, as it can be proved without the program's database.</summary>
    public async Task LogAsync(string folder, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(Path.Combine(folder, "log.jsonl"), append: false, Utf8) { NewLine = "\n" };
        await foreach (var line in log.LinesAsync(new(), cancellationToken)) await output.WriteLineAsync(line);
    }

    /// <summary><c>SHA256SUMS</c>: of every other file, as <c>sha256sum -c</c> reads it; and <c>verify.sh</c>, which proves them and the log with a shell alone.</summary>
    public static async Task ClosedAsync(string folder, Language language, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var bytes = File.OpenRead(file);
            lines.Add($"{Sha256Text.Of(bytes)}  {Path.GetRelativePath(folder, file).Replace('\\', '/')}");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Verifier.Sums), string.Join('\n', lines) + "\n", Utf8, cancellationToken);
        var script = Path.Combine(folder, Verifier.Script);
        await File.WriteAllBytesAsync(script, Verifier.ScriptOf(language), cancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, File.GetUnixFileMode(script) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}
