using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;

namespace DmpAnalytics.Cli;

/// <summary>The files that paths of a command line name: a file is itself, a folder its CSV files.</summary>
internal static class PathFiles
{
    /// <summary>Null when a path names nothing that can be read; each is told.</summary>
    public static async Task<IReadOnlyList<ImportFile>?> ReadAsync(string[] paths, CommandHost host, CancellationToken cancellationToken)
    {
        var files = new List<ImportFile>();
        var isComplete = true;
        foreach (var path in paths)
        {
            try
            {
                var read = Directory.Exists(path)
                    ? await DataFolder.ReadAsync(path, cancellationToken)
                    : await DataFolder.ReadFilesAsync([path], cancellationToken);
                if (read.Count == 0) await RefuseAsync(host.Text("NoFiles", path));
                files.AddRange(read);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                await RefuseAsync(host.Text("CannotRead", path, unreadable.Message));
            }
        }

        return isComplete ? files : null;

        Task RefuseAsync(string sentence)
        {
            isComplete = false;
            return host.Error.WriteLineAsync(sentence);
        }
    }
}
