using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Export.Formats.Schemas;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Tests.Architecture;
using DmpAnalytics.Tests.Import;
using DmpAnalytics.Tests.Indicators;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Faults;

/// <summary>
/// Seeded nonsense at both doors, the reader and the addresses: never an unhandled exception, never 300 MB. A few seconds; a minute
/// with <c>DMP_LONG=1</c>; as long as <c>DMP_FUZZ_SECONDS</c> says.
/// </summary>
public class FuzzWayInTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    /// <summary>Of everything one reading allocates on its thread, freed or not, so that what other tests hold is not counted.</summary>
    private const long MostMemory = 300_000_000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("DMP_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds
        : Environment.GetEnvironmentVariable("DMP_LONG") == "1" ? 60 : 3);

    private static readonly string[] Odd =
        ["", "0", "-1", "9999999999999999999", "NaN", "' OR 1=1 --", "<script>", "%00", "\u0000", "\uFFFD", "../../etc/passwd", "2012-13", "fr", "dmp", "é", "a,b,c", "2012", "{0}", "null", "true"];

    private static readonly string[] Names =
        ["programme", "scope", "region", "at", "from", "to", "every", "denominator", "target", "prices", "currency", "known", "data", "version", "bounds", "breaks", "lang", "format", "page", "sort", "q", "measure", "after", "limit", "nominal", "programmes"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Reader_OfMutatedTables_NeverThrowsAndStaysSmall(int seed)
    {
        var random = new Random(seed);
        var folder = Path.Combine(SourceTree.Root, "data", "samples", "odd");
        List<ImportFile> seeds =
        [
            .. Directory.GetFiles(folder).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path))),
            .. Samples.Good(),
            .. TableSchema.All.Select(schema => new ImportFile(schema.Kind + ".xlsx", SchemaTemplate.Workbook(schema, Language.Fr))),
        ];
        var end = Stopwatch.GetTimestamp() + (long)(Length.TotalSeconds / 2 * Stopwatch.Frequency);
        do
        {
            var file = Mutated(seeds[random.Next(seeds.Count)], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(file);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        }
        while (Stopwatch.GetTimestamp() < end);
    }

    [Fact]
    public void Bomb_OfAWorkbook_IsRefusedUnopened()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1_000_000];
            for (var part = 0; part < 500; part++) entry.Write(zeros);
        }

        var file = new ImportFile("bomb.xlsx", bytes.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = ImportReader.Read([file]);

        Assert.Equal(IssueCode.WorkbookTooLarge, Assert.Single(read.Issues).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
    }

    [Fact]
    public async Task Addresses_WithAnyParameters_AreAnsweredWithoutAFailure()
    {
        var random = new Random(31);
        var patterns = shared.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .Select(endpoint => endpoint.RoutePattern).Where(pattern => pattern.RawText is { } text && !text.Contains("_blazor", StringComparison.Ordinal)).ToList();
        var end = Stopwatch.GetTimestamp() + (long)(Length.TotalSeconds * Stopwatch.Frequency);
        do
        {
            var pattern = patterns[random.Next(patterns.Count)];
            var path = string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                _ => Uri.EscapeDataString(Odd[random.Next(Odd.Length)]),
            }))));
            var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{Names[random.Next(Names.Length)]}={Uri.EscapeDataString(Odd[random.Next(Odd.Length)])}"));
            using var answer = await shared.Application.Client.GetAsync(new Uri($"/{path}?{query}", UriKind.Relative));
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"/{path}?{query}: {answer.StatusCode}");
        }
        while (Stopwatch.GetTimestamp() < end);
    }

    private static void Read(ImportFile file)
    {
        var proposed = Proposals.Of(file, ShippedFigures.Reference, null, out var issues);
        foreach (var issue in issues) Assert.NotEmpty(IssueText.Sentence(issue, Language.Fr));
        var read = ImportReader.Read([proposed is null ? file : file with { Mapping = proposed.Mapping }], ShippedFigures.Reference);
        foreach (var form in AnnotatedFile.FormsOf(file))
        {
            using var given = new MemoryStream();
            Assert.True(AnnotatedFile.TryWrite(file, read.Issues, form, Language.Fr, given));
            ImportReader.Read([file with { Bytes = given.ToArray() }], ShippedFigures.Reference);
        }
    }

    private static ImportFile Mutated(ImportFile file, Random random)
    {
        var bytes = file.Bytes.ToArray().ToList();
        for (var change = random.Next(0, 8); change > 0 && bytes.Count > 1; change--)
        {
            var place = random.Next(bytes.Count);
            var value = random.Next(2) == 0 ? (byte)";,\t|\"'\n\r\0=-\u00a0"[random.Next(11)] : (byte)random.Next(256);
            switch (random.Next(4))
            {
                case 0: bytes[place] = value; break;
                case 1: bytes.Insert(place, value); break;
                case 2: bytes.RemoveAt(place); break;
                default: bytes.RemoveRange(place, Math.Min(random.Next(1, 60), bytes.Count - place)); break;
            }
        }

        return file with { Bytes = bytes.ToArray() };
    }
}
