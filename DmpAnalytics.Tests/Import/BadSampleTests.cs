using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Import;

public class BadSampleTests
{
    /// <summary>What a file alone can have wrong. A source that was mended is told beside a correction in the store: <c>DeciderTests</c>.</summary>
    public static TheoryData<IssueCode> Codes => [.. Enum.GetValues<IssueCode>().Where(code => code != IssueCode.SourceMended)];

    public static TheoryData<IssueCode, string, int, string, string> Places => new()
    {
        { IssueCode.EmptyFile, "events.csv", 0, "", "" },
        { IssueCode.RepeatedFileName, "events.csv", 0, "", "events.csv" },
        { IssueCode.NotUtf8, "events.csv", 2, "", "Pr\uFFFDouverture" },
        { IssueCode.UnknownFileKind, "notes.csv", 1, "", "when,who,what" },
        { IssueCode.UnknownColumn, "events.csv", 1, "colour", "colour" },
        { IssueCode.MissingColumn, "events.csv", 1, "title_en", "" },
        { IssueCode.RepeatedColumn, "events.csv", 1, "source", "source" },
        { IssueCode.NoRows, "events.csv", 0, "", "" },
        { IssueCode.BlankLine, "events.csv", 2, "", "" },
        { IssueCode.WrongFieldCount, "events.csv", 2, "", "" },
        { IssueCode.BadQuotes, "events.csv", 2, "", "e1,carnet,2011-03-01,Ouverture,The \"opening\",page" },
        { IssueCode.UnclosedQuote, "events.csv", 2, "", "e1,carnet,2011-03-01,Ouverture,\"Opening,page\n" },
        { IssueCode.ControlCharacter, "events.csv", 2, "title_en", "Open\aing" },
        { IssueCode.MissingValue, "dossiers.csv", 5, "qualifier", "" },
        { IssueCode.BadId, "events.csv", 2, "id", "E 1" },
        { IssueCode.BadNumber, "dossiers.csv", 5, "value", "1 400,5" },
        { IssueCode.TooManyDecimals, "spend.csv", 2, "value", "2500000.1234567" },
        { IssueCode.NumberOutOfRange, "spend.csv", 5, "value", "9200000000000.1" },
        { IssueCode.NegativeValue, "dossiers.csv", 5, "value", "-400" },
        { IssueCode.NotPositive, "deflators.csv", 2, "index", "0" },
        { IssueCode.ShareAboveHundred, "dossiers.csv", 6, "value", "140.25" },
        { IssueCode.BadPeriod, "dossiers.csv", 5, "period", "31/12/2012" },
        { IssueCode.BadDate, "targets.csv", 2, "due", "2013-12" },
        { IssueCode.BadYear, "deflators.csv", 2, "year", "10" },
        { IssueCode.NotAllowed, "dossiers.csv", 5, "qualifier", "nearly" },
        { IssueCode.BadCurrency, "exchange-rates.csv", 2, "currency", "£" },
        { IssueCode.BadCountry, "population.csv", 2, "country", "France" },
        { IssueCode.BadLanguage, "sources.csv", 3, "language", "English" },
        { IssueCode.BadUrl, "sources.csv", 3, "url", "example.org/journal" },
        { IssueCode.WrongOrder, "targets.csv", 3, "due", "2015-12-31" },
        { IssueCode.OneLanguageOnly, "spend.csv", 4, "note_fr", "Avoir." },
        { IssueCode.UnknownProgramme, "events.csv", 2, "programme", "cahier" },
        { IssueCode.UnknownMeasure, "usage.csv", 2, "measure", "documents_lost" },
        { IssueCode.UnknownScope, "spend.csv", 3, "scope", "letters" },
        { IssueCode.UnknownRegion, "dossiers.csv", 7, "region", "Brest" },
        { IssueCode.UnknownSource, "connections.csv", 2, "source", "pages" },
        { IssueCode.DuplicateRow, "population.csv", 3, "year", "2012" },
        { IssueCode.DuplicateFigure, "spend.csv", 4, "", "2012-01/2012-06" },
        { IssueCode.Cycle, "regions.csv", 2, "parent", "Rennes" },
        { IssueCode.UnitNotOfKind, "measures.csv", 4, "unit", "percent" },
        { IssueCode.UnitNotOfMeasure, "connections.csv", 2, "unit", "connection/month" },
        { IssueCode.CurrencyNotOfProgramme, "spend.csv", 5, "unit", "USD" },
        { IssueCode.MeasureOfOtherFile, "connections.csv", 2, "measure", "documents_stored" },
        { IssueCode.RegionOfOtherCountry, "dossiers.csv", 7, "region", "London" },
        { IssueCode.MeasuredAfterPublication, "dossiers.csv", 5, "period", "2013-12-31" },
        { IssueCode.SpentAfterPublication, "spend.csv", 5, "period", "2013/2015" },
        { IssueCode.EmptyAboveCreated, "dossiers.csv", 5, "value", "1400" },
        { IssueCode.SecondDefault, "scopes.csv", 3, "default", "yes" },
        { IssueCode.HeadlineNotPromise, "targets.csv", 3, "headline", "yes" },
        { IssueCode.NotAWorkbook, "figures.xlsx", 0, "", "" },
        { IssueCode.WorkbookTooLarge, "figures.xlsx", 0, "", "" },
        { IssueCode.UnknownSheet, "figures.xlsx", 0, "", "2014" },
    };

    [Fact]
    public void Samples_TheirFolders_AreTheIssueCodes()
    {
        var codes = ((IEnumerable<object[]>)Codes).Select(row => (IssueCode)row[0]).ToList();

        Assert.Equal(codes.Select(Code.Of).Order(StringComparer.Ordinal), Samples.BadCodes().Order(StringComparer.Ordinal));
        Assert.Equal(codes, Places.Select(row => (IssueCode)row[0]));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_BadSample_TellsItsIssueWhereItStands(IssueCode code, string file, int line, string column, string value)
    {
        var issues = ImportReader.Read(Samples.Bad(code)).Issues;

        // A circle is told at each of its two rows.
        Assert.Equal(code == IssueCode.Cycle ? 2 : 1, issues.Length);
        var issue = issues[0];
        Assert.Equal((code, file, line, column, value), (issue.Code, issue.File, issue.Line, issue.Column, issue.Value));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_BadSample_IsKeptOutByAnErrorOnly(IssueCode code)
    {
        var outcome = ImportReader.Read(Samples.Bad(code));

        Assert.Equal(code.Severity() == IssueSeverity.Error, outcome.HasErrors);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Sentence_OfEachIssue_NamesTheValueAndEveryPlaceIsFilled(IssueCode code)
    {
        var issue = ImportReader.Read(Samples.Bad(code)).Issues[0];
        foreach (var language in new[] { Language.Fr, Language.En })
        {
            var sentence = IssueText.Sentence(issue, language);

            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("“”", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("«\u202f\u202f»", sentence, StringComparison.Ordinal);
            if (issue.Value.Length > 0 && !issue.Value.Any(char.IsControl) && code is not (IssueCode.RepeatedColumn or IssueCode.SecondDefault))
                Assert.Contains(issue.Value, sentence, StringComparison.Ordinal);
        }
    }
}
