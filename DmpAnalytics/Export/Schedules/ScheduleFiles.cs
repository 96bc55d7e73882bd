namespace DmpAnalytics.Export.Schedules;

/// <summary>Puts files into a folder so that whoever reads it finds each whole or not at all.</summary>
internal static class ScheduleFiles
{
    private const string Latest = "latest";

    /// <summary>
    /// Writes every file under its dated name and as <c>latest</c>. All are written beside first and then take their names, which
    /// replaces files of the same name; a failure before leaves what was there.
    /// </summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="stem">What the dated names begin with.</param>
    /// <param name="files">Each with its ending, without the dot.</param>
    /// <param name="cancellationToken">Stops before any file has its name.</param>
    /// <exception cref="IOException">The folder or a file in it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static async Task WriteAsync(string folder, string stem, IReadOnlyList<(string Extension, byte[] Bytes)> files, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var beside = new List<(string Temporary, string Name)>();
        try
        {
            foreach (var (extension, bytes) in files)
            {
                foreach (var name in new[] { $"{stem}.{extension}", $"{Latest}.{extension}" })
                {
                    var temporary = Path.Combine(folder, $".{name}.{Path.GetRandomFileName()}");
                    beside.Add((temporary, Path.Combine(folder, name)));
                    await File.WriteAllBytesAsync(temporary, bytes, cancellationToken);
                }
            }

            foreach (var (temporary, name) in beside) File.Move(temporary, name, overwrite: true);
        }
        finally
        {
            foreach (var (temporary, _) in beside) File.Delete(temporary);
        }
    }
}
