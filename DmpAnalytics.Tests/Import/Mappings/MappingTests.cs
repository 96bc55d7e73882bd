using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Import.Reading.Forms;
using DmpAnalytics.Tests.Indicators;

namespace DmpAnalytics.Tests.Import.Mappings;

/// <summary>Tables as administrations write them, proposed, answered and read.</summary>
public class MappingTests
{
    private static ReferenceData Reference => ShippedFigures.Reference;

    private static readonly string AnySource = Reference.Sources.First(source => source.Published is { } date && date.First.Year >= 2014).Id;

    [Fact]
    public void LongTable_InWindows1252_IsProposedAndReadExactly()
    {
        var file = File1252("Dispositif;Mesure;Période;Valeur\nDMP;Dossiers créés;déc. 2013;418 011\nDMP;Dossiers vides;31/12/2013;1 343\n");

        var (mapping, questions) = Propose(file);

        Assert.Equal([("source", QuestionCode.Field)], questions.Select(question => (question.Field, question.Code)));
        var read = Read(file, With(mapping, "source", AnySource));
        Assert.Empty(read.Issues.Where(issue => issue.IsError));
        Assert.Equal(
            [("dmp", "dossiers_created", "2013-12", 418_011m, "dossier", "418 011"), ("dmp", "dossiers_empty", "2013-12-31", 1_343m, "dossier", "1 343")],
            read.DataSet.Figures.Select(row => (row.Item.Programme, row.Item.Measure, row.Item.Period.Text, row.Item.Value, row.Item.Unit, row.Item.Published)));
    }

    [Fact]
    public void WideTable_WithAColumnForEachMeasure_GivesAFigureForEachCell()
    {
        var file = File1252("Bilan annuel du DMP\n\nAnnée;Dossiers créés;Dossiers vides;Dépenses (en M€);Part d'opposition\n2012;264 113;n.d.;24;x\n2013;env. 418 000;;13,5;y\n");

        var (mapping, _) = Propose(file);
        var read = Read(file, With(With(With(mapping, "source", AnySource), "programme", "dmp"), "scope", ""));

        Assert.Equal(
            [("dossiers_created", "2012", 264_113m, Qualifier.Exact), ("spend", "2012", 24_000_000m, Qualifier.Exact), ("dossiers_created", "2013", 418_000m, Qualifier.About), ("spend", "2013", 13_500_000m, Qualifier.Exact)],
            read.DataSet.Figures.Select(row => (row.Item.Measure, row.Item.Period.Text, row.Item.Value, row.Item.Qualifier)));
        Assert.Equal([4, 4, 5, 5], read.DataSet.Figures.Select(row => row.Line));
        Assert.All(read.DataSet.Figures.Where(row => row.Item.Measure == "spend"), row => Assert.Equal("EUR", row.Item.Unit));
    }

    [Fact]
    public void WideTable_WithAColumnForEachYear_ReadsTheHeadersAsPeriods()
    {
        var file = File1252("Libellé;2012;2013\nDossiers créés;264 113;418 011\nDossiers vides;;200 000\n");

        var (mapping, questions) = Propose(file);
        var read = Read(file, With(With(mapping, "source", AnySource), "programme", "dmp"));

        Assert.Equal(["programme", "source"], questions.Select(question => question.Field));
        Assert.Equal(
            [("dossiers_created", "2012", 264_113m), ("dossiers_created", "2013", 418_011m), ("dossiers_empty", "2013", 200_000m)],
            read.DataSet.Figures.Select(row => (row.Item.Measure, row.Item.Period.Text, row.Item.Value)));
    }

    [Fact]
    public void AmbiguousNumbers_AreOneQuestionForTheColumn_AndReadAsAnswered()
    {
        var file = File1252("Mesure;Période;Valeur\nDossiers créés;2012;1,234\nDossiers créés;2013;2,345\n");

        var (mapping, questions) = Propose(file);

        var question = Assert.Single(questions, question => question.Code == QuestionCode.Numbers);
        Assert.Equal(("Valeur", "1,234"), (question.Column, question.Example));
        foreach (var (style, first) in new[] { (new NumberStyle(',', null), 1.234m), (new NumberStyle('.', ','), 1_234m) })
        {
            var answered = mapping with { Columns = [.. mapping.Columns.Select(column => column.Field == Mapping.Value ? column with { Numbers = style } : column)] };
            var read = Read(file, With(With(answered, "source", AnySource), "programme", "dmp"));
            Assert.Equal(first, read.DataSet.Figures[0].Item.Value);
        }
    }

    [Fact]
    public void Cells_ThatCannotBeRead_AreNamedInTheirOwnColumnAndWords()
    {
        var file = File1252("Mesure;Période;Valeur (en M€);Unité\nDépenses;brumaire;12,5;\nDépenses;2013;beaucoup;\nDépenses;2014;1.5;\nInconnu;2014;1,5;\n");

        var (mapping, questions) = Propose(file);
        var read = Read(file, With(With(mapping, "source", AnySource), "programme", "dmp"));

        Assert.Contains(questions, question => question is { Code: QuestionCode.Text, Field: "measure", Example: "Inconnu" });
        Assert.Contains(questions, question => question.Code == QuestionCode.MixedNumbers);
        mapping = mapping with { Columns = [.. mapping.Columns.Select(column => column.Field == Mapping.Value ? column with { Numbers = new(',', null) } : column)] };
        read = Read(file, With(With(mapping, "source", AnySource), "programme", "dmp"));
        Assert.Equal(
            [(2, "Période", "brumaire", IssueCode.BadPeriod), (3, "Valeur (en M€)", "beaucoup", IssueCode.BadNumber), (4, "Valeur (en M€)", "1.5", IssueCode.BadNumber), (5, "Mesure", "Inconnu", IssueCode.UnknownMeasure)],
            read.Issues.Where(issue => issue.IsError && issue.Column.Length > 0 && issue.Code is not IssueCode.MissingValue).Select(issue => (issue.Line, issue.Column, issue.Value, issue.Code)));

        // What is proposed is a number that this column takes.
        Assert.All(read.Issues.Where(issue => issue.Code == IssueCode.BadNumber), issue => Assert.Equal("1234,5", Assert.Single(issue.Arguments)));
    }

    [Fact]
    public void Mapping_KeptAsJson_ReadsTheNextFileWithoutAQuestion()
    {
        var file = File1252("Dispositif;Mesure;Période;Valeur\nDMP;Dossiers créés;déc. 2013;418 011\n");
        var kept = With(Propose(file).Mapping, "source", AnySource);

        Assert.True(MappingJson.TryRead(MappingJson.Write(kept), out var again));
        Assert.Equal(MappingJson.Write(kept), MappingJson.Write(again));
        var next = File1252("Dispositif;Mesure;Période;Valeur\nDMP;Dossiers créés;janv. 2014;420 000\n");
        var (mapping, questions) = Proposals.Of(next, Reference, again, out _)!;
        Assert.Empty(questions);
        Assert.Equal(420_000m, Assert.Single(Read(next, mapping).DataSet.Figures).Item.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"columns\":[{}]}")]
    [InlineData("{\"other\":1}")]
    [InlineData("null")]
    public void Text_ThatIsNoMapping_IsRefused(string text) => Assert.False(MappingJson.TryRead(text, out _));

    private static ProposedMapping Propose(ImportFile file) => Proposals.Of(file, Reference, null, out _)!;

    private static ReadOutcome Read(ImportFile file, Mapping mapping) => ImportReader.Read([file with { Mapping = mapping }], Reference);

    private static Mapping With(Mapping mapping, string field, string value) => mapping with { Constants = mapping.Constants.SetItem(field, value) };

    private static ImportFile File1252(string text) => new("bilan.csv", Encoding.GetEncoding(1252).GetBytes(text));
}
