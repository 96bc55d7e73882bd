using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Tests.Import;
using DmpAnalytics.Tests.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Export.Formats.Annotated;

public class AnnotatedFileTests
{
    private static readonly string AnySource = ShippedFigures.Reference.Sources.First(source => source.Published is { } date && date.First.Year >= 2014).Id;

    static AnnotatedFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<IssueCode> Codes => BadSampleTests.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void BadSample_GivenBack_HasTheSameIssuesWhenReadAgain(IssueCode code)
    {
        if (code == IssueCode.RepeatedFileName) return;
        var files = Samples.Bad(code);
        var issues = ImportReader.Read(files).Issues;

        foreach (var language in Code.All<Language>().Select(text => Code.TryParse<Language>(text, out var found) ? found : default))
        {
            IReadOnlyList<ImportFile> again = [.. files.Select(file => Annotated(file, issues, AnnotatedForm.Csv, language) ?? file)];
            var twice = ImportReader.Read([.. again.Select(file => Annotated(file, ImportReader.Read(again).Issues, AnnotatedForm.Csv, language) ?? file)]);

            Assert.Equal(Told(issues), Told(ImportReader.Read(again).Issues));
            Assert.Equal(Told(issues), Told(twice.Issues));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void BadSample_GivenBackAsAWorkbook_HasTheSameIssuesWhenReadAgain(IssueCode code)
    {
        // A workbook has no quotation marks, no bytes and no record of more fields than its columns to be wrong about.
        if (code is IssueCode.RepeatedFileName or IssueCode.BadQuotes or IssueCode.UnclosedQuote or IssueCode.NotUtf8 or IssueCode.WrongFieldCount or IssueCode.BlankLine or IssueCode.EmptyFile) return;
        var files = Samples.Bad(code);
        var issues = ImportReader.Read(files).Issues;

        var again = ImportReader.Read([.. files.Select(file => Annotated(file, issues, AnnotatedForm.Workbook, Language.Fr) ?? file)]);

        Assert.Equal(Told(issues), Told(again.Issues));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void BadSample_GivenBack_KeepsEveryByteOfItsLines(IssueCode code)
    {
        var files = Samples.Bad(code);
        var issues = ImportReader.Read(files).Issues;
        foreach (var file in files.Where(file => issues.Any(issue => issue.File == file.Name)))
        {
            if (Annotated(file, issues, AnnotatedForm.Csv, Language.Fr) is not { } given) continue;

            var own = Lines(file);
            Assert.All(Lines(given).Zip(own), pair => Assert.EndsWith(pair.Second, pair.First, StringComparison.Ordinal));
            Assert.Equal(Math.Max(1, own.Length), Lines(given).Length);
        }
    }

    [Theory]
    [InlineData("utf-8", ';', false)]
    [InlineData("utf-8", '\t', true)]
    [InlineData("utf-16", ';', true)]
    [InlineData("utf-16BE", '|', true)]
    [InlineData("windows-1252", ';', false)]
    [InlineData("iso-8859-15", ';', false)]
    public void TableOfAnyForm_GivenBackAndMended_LoadsByTheSameMapping(string encoding, char separator, bool hasMark)
    {
        var letters = Encoding.GetEncoding(encoding);
        var text = "Bilan\n\nDispositif;Mesure;Période;Valeur;Note\nDMP;Dossiers créés;déc. 2013;418 011;\"à l'arrêt; payé 3 €\"\nDMP;Dossiers créés;hier;264 113;\n".Replace(';', separator);
        var file = new ImportFile("bilan.csv", (byte[])[.. hasMark ? letters.GetPreamble() : [], .. letters.GetBytes(text)]);
        var proposed = Proposals.Of(file, ShippedFigures.Reference, null, out _)!.Mapping;
        var mapping = proposed with { Constants = proposed.Constants.Add("source", AnySource) };
        var read = ImportReader.Read([file with { Mapping = mapping }], ShippedFigures.Reference);
        Assert.Equal((5, "Période", IssueCode.BadPeriod), read.Issues.Where(issue => issue.IsError).Select(issue => (issue.Line, issue.Column, issue.Code)).Single());

        var given = Annotated(file with { Mapping = mapping }, read.Issues, AnnotatedForm.Csv, Language.Fr)!;
        var body = letters.GetString(given.Bytes.Span).TrimStart('\uFEFF');
        Assert.Contains("Problèmes (DmpAnalytics)", body, StringComparison.Ordinal);
        Assert.Contains("Erreur", body, StringComparison.Ordinal);
        Assert.DoesNotContain('?', body);

        var mended = given with { Bytes = (byte[])[.. hasMark ? letters.GetPreamble() : [], .. letters.GetBytes(body.Replace("hier", "2012", StringComparison.Ordinal))] };
        var again = Proposals.Of(mended, ShippedFigures.Reference, mapping, out _)!;
        Assert.Empty(again.Questions);
        Assert.Equal(
            [(4, "2013-12", 418_011m), (5, "2012", 264_113m)],
            ImportReader.Read([mended with { Mapping = again.Mapping }], ShippedFigures.Reference).DataSet.Figures.Select(row => (row.Line, row.Item.Period.Text, row.Item.Value)));
        Assert.Equal(mapping.Columns.Select(column => (column.Header, column.Field)), Proposals.Of(mended, ShippedFigures.Reference, null, out _)!.Mapping.Columns.Select(column => (column.Header, column.Field)));
    }

    [Fact]
    public void UnclosedQuote_GivenBack_IsMendedWhereItIsMarked()
    {
        var good = Samples.Text("events.csv").TrimEnd('\n').Split('\n');
        var broken = Samples.With("events.csv", $"{good[0]}\n\"{good[1]}\n{good[1].Replace("e1", "e2", StringComparison.Ordinal)}\n");
        var file = broken.Single(each => each.Name == "events.csv");

        var given = Annotated(file, ImportReader.Read(broken).Issues, AnnotatedForm.Csv, Language.En)!;
        var mended = Encoding.UTF8.GetString(given.Bytes.Span).Replace(",\"e1,", ",e1,", StringComparison.Ordinal);

        var read = ImportReader.Read([.. broken.Where(each => each.Name != "events.csv"), Samples.File("events.csv", mended)]);
        Assert.Empty(read.Issues);
        Assert.Equal([2, 3], read.DataSet.Events.Select(row => row.Line));
    }

    [Fact]
    public void ValuesThatBeginLikeFormulas_AreTextsInWhatIsAdded()
    {
        var file = Samples.File("x.csv", "=cmd|' /C calc'!A0,programme\n=1+1,-2\n");
        Issue[] issues = [new("x.csv", 1, "=cmd|' /C calc'!A0", "=2+2", IssueCode.UnknownColumn) { Arguments = ["@SUM(A1)"] }, new("x.csv", 2, "", "=1+1", IssueCode.BadNumber) { Arguments = ["1234.5"] }];

        foreach (var language in new[] { Language.Fr, Language.En })
        {
            var given = Encoding.UTF8.GetString(Annotated(file, issues, AnnotatedForm.Csv, language)!.Bytes.Span);

            var added = given.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Split(',').Take(3));
            Assert.All(added, cell => Assert.DoesNotContain(cell.TrimStart('"')[..1], "=+-@\t\r", StringComparison.Ordinal));
            Assert.Contains(",=1+1,-2\n", given, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NamesOfAddedColumns_InBothLanguages_AreKnownAgain()
    {
        foreach (var language in new[] { Language.Fr, Language.En })
        {
            Assert.All(
                new[] { "header_problem", "header_rule", "header_remedy" },
                key => Assert.Contains("(DmpAnalytics)", Words.Get("Annotated", key, language), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("depenses 2013.csv", AnnotatedForm.Csv, "depenses 2013-a-corriger.csv")]
    [InlineData("depenses-a-corriger.csv", AnnotatedForm.Workbook, "depenses-a-corriger.xlsx")]
    public void Name_OfAFileGivenBack_SaysWhatItIs(string name, AnnotatedForm form, string given) =>
        Assert.Equal(given, AnnotatedFile.NameOf(new ImportFile(name, default), form, Language.Fr));

    private static ImportFile? Annotated(ImportFile file, IEnumerable<Issue> issues, AnnotatedForm form, Language language)
    {
        if (!AnnotatedFile.FormsOf(file).Contains(form)) return null;
        using var output = new MemoryStream();
        Assert.True(AnnotatedFile.TryWrite(file, issues, form, language, output));
        return file with { Bytes = output.ToArray() };
    }

    private static string[] Lines(ImportFile file) => Encoding.Latin1.GetString(file.Bytes.Span).TrimEnd('\n').Split('\n');

    /// <summary>The text of a field that is never closed runs over the marks of later lines.</summary>
    private static IEnumerable<(string File, int Line, string Column, string Value, IssueCode Code)> Told(IEnumerable<Issue> issues) =>
        issues.Select(issue => (issue.File, issue.Line, issue.Column, issue.Code == IssueCode.UnclosedQuote ? "" : issue.Value, issue.Code));
}
