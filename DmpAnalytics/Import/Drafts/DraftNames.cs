using System.Buffers.Text;
using System.Security.Cryptography;

namespace DmpAnalytics.Import.Drafts;

/// <summary>Ids that cannot be guessed, and names of files without anything in them that a folder or a log could trip over.</summary>
internal static class DraftNames
{
    private const int IdBytes = 16;
    private const int LongestName = 120;

    /// <summary>128 random bits as 22 letters, digits, hyphens and underscores.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The name without folders, control characters or more than 120 characters.</summary>
    public static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var plain = new string([.. last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or '|' or '?' or '*'))]).Trim(' ', '.');
        if (plain.Length > LongestName)
        {
            var ending = Path.GetExtension(plain);
            plain = plain[..(LongestName - Math.Min(ending.Length, 10))] + (ending.Length <= 10 ? ending : "");
        }

        return plain.Length == 0 ? "file" : plain;
    }

    /// <summary>Names told apart by a number where two files have one.</summary>
    public static IReadOnlyList<ImportFile> Apart(IEnumerable<ImportFile> files)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var apart = new List<ImportFile>();
        foreach (var file in files)
        {
            var plain = Plain(file.Name);
            var name = plain;
            for (var number = 2; !taken.Add(name); number++) name = FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(plain)} ({number}){Path.GetExtension(plain)}");
            apart.Add(file with { Name = name });
        }

        return apart;
    }
}
