using System.Xml.Linq;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmpAnalytics.Accounts;

/// <summary>
/// Where the keys lie that seal cookies and second factors: <c>keys</c> in the data directory, for the program's own user alone.
/// Made when the first is needed, so that a command which needs none makes no folder.
/// </summary>
internal sealed class KeyFolder(Func<StoreLocation> location) : IXmlRepository
{
    public const string Name = "keys";

    private readonly Lazy<FileSystemXmlRepository> files = new(() => new(Made(PathOf(location())), NullLoggerFactory.Instance));

    public static string PathOf(StoreLocation location) => Path.Combine(location.DataDir, Name);

    public IReadOnlyCollection<XElement> GetAllElements() => Directory.Exists(PathOf(location())) ? files.Value.GetAllElements() : [];

    public void StoreElement(XElement element, string friendlyName) => files.Value.StoreElement(element, friendlyName);

    private static DirectoryInfo Made(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var folder = Directory.CreateDirectory(path, Owner);
        if (folder.UnixFileMode != Owner) folder.UnixFileMode = Owner;
        return folder;
    }
}
