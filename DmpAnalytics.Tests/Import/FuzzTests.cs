using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Import;

/// <summary>Published files with bytes changed at random, from a fixed seed: an outcome with issues, never an exception.</summary>
public class FuzzTests
{
    private static readonly byte[] Telling = [.. ",\"\n\r\0-./ 9e\uFEFF"u8, 0xFF, 0xC3, 0x80];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_MutatedFiles_NeverThrows(int seed)
    {
        var random = new Random(seed);
        var shipped = ShippedData.Files();
        for (var round = 0; round < 40; round++)
        {
            var target = random.Next(shipped.Count);
            ImportFile[] files = [.. shipped.Select((file, index) => index == target ? Mutated(file, random) : file)];

            var outcome = ImportReader.Read(files);

            if (!outcome.HasErrors) SetTests.Reference(outcome.DataSet);
            foreach (var issue in outcome.Issues.Take(50))
            {
                Assert.NotEmpty(IssueText.Sentence(issue, Language.Fr));
                Assert.NotEmpty(IssueText.Place(issue, Language.En));
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Read_RandomBytes_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            for (var i = 0; i < bytes.Length; i++)
            {
                if (random.Next(3) == 0) bytes[i] = Telling[random.Next(Telling.Length)];
            }

            Assert.NotEmpty(ImportReader.Read([new ImportFile("dossiers.csv", bytes)]).Issues);
        }
    }

    private static ImportFile Mutated(ImportFile file, Random random)
    {
        var bytes = file.Bytes.ToArray().ToList();
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            // The header is short; half of the changes go there.
            var place = random.Next(random.Next(2) == 0 ? Math.Min(120, bytes.Count) : bytes.Count);
            var value = random.Next(2) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next(256);
            switch (random.Next(4))
            {
                case 0: bytes[place] = value; break;
                case 1: bytes.Insert(place, value); break;
                case 2: bytes.RemoveAt(place); break;
                default: bytes.RemoveRange(place, Math.Min(random.Next(1, 400), bytes.Count - place)); break;
            }

            if (bytes.Count == 0) bytes.Add(value);
        }

        return new(file.Name, bytes.ToArray());
    }
}
