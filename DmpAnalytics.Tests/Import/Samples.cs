using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Tests.Architecture;

namespace DmpAnalytics.Tests.Import;

/// <summary>data/samples: one clean set of every kind, and for each issue code the files to put in its place.</summary>
internal static class Samples
{
    private static string Folder => Path.Combine(SourceTree.Root, "data", "samples");

    public static IReadOnlyList<ImportFile> Good() => ReadFolder(Path.Combine(Folder, "good"));

    /// <summary>The good set with the bad files in place of those of their names; a repeated name stands beside.</summary>
    public static IReadOnlyList<ImportFile> Bad(IssueCode code)
    {
        var bad = ReadFolder(Path.Combine(Folder, "bad", Code.Of(code)));
        var replaced = code == IssueCode.RepeatedFileName ? [] : bad.Select(file => file.Name).ToHashSet();
        return [.. Good().Where(file => !replaced.Contains(file.Name)), .. bad];
    }

    /// <summary>The good set with one file changed.</summary>
    public static IReadOnlyList<ImportFile> With(string name, string text) =>
        [.. Good().Where(file => file.Name != name), File(name, text)];

    public static string Text(string name) =>
        System.Text.Encoding.UTF8.GetString(Good().Single(file => file.Name == name).Bytes.Span);

    public static ImportFile File(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));

    public static IEnumerable<string> BadCodes() =>
        Directory.GetDirectories(Path.Combine(Folder, "bad")).Select(path => Path.GetFileName(path)!);

    /// <summary>The files of a folder, read by the mapping beside them where there is one.</summary>
    private static IReadOnlyList<ImportFile> ReadFolder(string folder)
    {
        var kept = Path.Combine(folder, "mapping.json");
        Mapping? mapping = null;
        if (System.IO.File.Exists(kept)) Assert.True(MappingJson.TryRead(System.IO.File.ReadAllText(kept), out mapping));
        return
        [
            .. Directory.GetFiles(folder).Where(path => path != kept).Order(StringComparer.Ordinal)
                .Select(path => new ImportFile(Path.GetFileName(path), System.IO.File.ReadAllBytes(path)) { Mapping = mapping }),
        ];
    }
}
