using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

public class FileContentTests
{
    [Fact]
    public async Task File_ReadAsItWasHashed_GivesItsBytesEachTime()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["a.csv"], "id\n1\n");
        var content = FileContent.OnDisk(folder["a.csv"]);

        for (var times = 0; times < 2; times++)
        {
            using var reader = new StreamReader(content.Open());
            Assert.Equal("id\n1\n", await reader.ReadToEndAsync());
            Assert.Equal("id\n1\n"u8.ToArray(), content.Bytes.ToArray());
        }
    }

    [Fact]
    public async Task File_ChangedAfterItWasHashed_IsToldAtTheEndOfWhoeverReadsIt()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["a.csv"], "id\n1\n");
        var content = FileContent.OnDisk(folder["a.csv"]);
        Assert.NotEmpty(content.Sha256);
        await File.WriteAllTextAsync(folder["a.csv"], "id\n2\n");

        using var reader = new StreamReader(content.Open());
        await Assert.ThrowsAsync<IOException>(reader.ReadToEndAsync);
        Assert.Throws<IOException>(() => content.Bytes);
    }
}
