using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import;

/// <summary>One file as it was handed in: its name without folders, and its bytes, unchanged.</summary>
public sealed record ImportFile
{
    public ImportFile(string name, ReadOnlyMemory<byte> bytes)
        : this(name, FileContent.Of(bytes))
    {
    }

    private ImportFile(string name, FileContent content) => (Name, Content) = (name, content);

    public string Name { get; init; }

    public FileContent Content { get; private init; }

    /// <summary>All of it; a large file of the canonical form is read by its <see cref="Content"/> instead.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get => Content.Bytes;
        init => Content = FileContent.Of(value);
    }

    /// <summary>How its rows become figures; null: it is in the canonical form.</summary>
    public Mapping? Mapping { get; init; }

    /// <summary>A file that stays where it lies, and is gone through piece by piece.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImportFile OnDisk(string path) => new(Path.GetFileName(path), FileContent.OnDisk(path));
}
