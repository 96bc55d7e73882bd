using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Evidence;

/// <summary>One file of a pack; its name has slashes between folders and is made of safe letters alone.</summary>
public sealed record PackFile(string Name, byte[] Bytes)
{
    /// <summary>Longer names of files are cut; their hash tells them apart.</summary>
    private const int LongestName = 80;

    public string Sha256 => Sha256Text.Of(Bytes);

    /// <summary>A name given by a person as part of a path: letters, digits, dot, hyphen and underscore; never a folder.</summary>
    public static string Safe(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_')).TrimStart('.', '-');
        return safe.Length == 0 ? "file" : safe[Math.Max(0, safe.Length - LongestName)..].TrimStart('.', '-');
    }
}
