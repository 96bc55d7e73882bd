using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Import.Drafts.DraftWorld;

namespace DmpAnalytics.Tests.Import.Drafts;

public abstract class DraftDeskTests(TestStores stores)
{
    private const string French = "Période;Dossiers créés\n31/12/1999;1,234\n31/12/1998;2,345\n";

    [StoreFact]
    public async Task Draft_OfAFrenchTable_AsksOnceForTheColumnAndKeepsTheAnswer()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Text("dossiers.csv", French, "iso-8859-1"));

        var asked = await world.ReviewAsync(draft.Id);
        Assert.Equal(
            [QuestionCode.Numbers, QuestionCode.Field, QuestionCode.Field], asked.Files[0].Questions.Select(question => question.Code));
        await world.AnswerAsync(draft.Id, "point_comma");
        var said = await world.AnswerAsync(draft.Id, "dmp");
        Assert.Equal(DraftStep.Sources, said.Step);
        await world.Desk.ChooseSourceAsync(draft.Id, Source, None);

        var review = await world.ReviewAsync(draft.Id);
        Assert.Empty(review.Files[0].Questions);
        Assert.Equal([1234m, 2345m], review.Outcome!.Read.DataSet.Figures.Select(located => located.Item.Value));
        Assert.Equal(2, review.Outcome.Difference!.AddedCount);
        Assert.Equal(DraftStep.Difference, review.Step);
    }

    [StoreFact]
    public async Task Draft_WithTheMendedFile_KeepsWhatWasSaidOfTheFirst()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Text("dossiers.csv", French.Replace("31/12/1998", "32/12/1998", StringComparison.Ordinal)));
        await world.AnswerAsync(draft.Id, "point_comma");
        await world.AnswerAsync(draft.Id, "dmp");
        await world.Desk.ChooseSourceAsync(draft.Id, Source, None);
        Assert.Equal(DraftStep.Report, (await world.ReviewAsync(draft.Id)).Step);

        await world.Desk.AddFilesAsync(draft.Id, [Text("dossiers (corrigé).csv", French)], "dossiers.csv", None);

        var review = await world.ReviewAsync(draft.Id);
        Assert.Equal("dossiers (corrigé).csv", Assert.Single(review.Files).File.Name);
        Assert.True(review.Files[0].IsMappingSaid);
        Assert.Null(review.Refusal);
    }

    [StoreFact]
    public async Task Mapping_KeptUnderAName_ReadsTheNextFileWithoutAClick()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Text("dossiers.csv", French));
        await world.AnswerAsync(draft.Id, "point_comma");
        await world.AnswerAsync(draft.Id, "dmp");
        var said = await world.AnswerAsync(draft.Id, Source);
        Assert.True(await world.Store.Get<MappingShelf>().SaveAsync(" Cnam, par trimestre ", said.Files[0].File.Mapping!, Anne, None));

        var next = await world.OpenAsync(Text("autre.csv", "Dossiers créés;Période\n3,456;31/12/1997\n".Replace("Dossiers créés;Période", "Période;Dossiers créés", StringComparison.Ordinal).Replace("3,456;31/12/1997", "31/12/1997;3,456", StringComparison.Ordinal)));

        var review = await world.ReviewAsync(next.Id);
        Assert.Null(review.Refusal);
        Assert.Equal(3456m, review.Outcome!.Read.DataSet.Figures.Single().Item.Value);
        Assert.Equal("Cnam, par trimestre", Assert.Single(await world.Store.Get<MappingShelf>().ListAsync(None)).Name);
    }

    [StoreFact]
    public async Task Source_EnteredForAWholeFile_ComesWithTheImportAndIsTraced()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Text("dossiers.csv", "Programme;Période;Dossiers créés\nDMP;31/12/1999;1 234\n"));
        var form = new SourceForm { Title = "Rapport annuel", Publisher = "Caisse d’essai", Kind = "official_statistics", Published = "mars 2000" };

        var (answer, source, issues) = await world.Store.Get<SourceDesk>().EnterAsync(await world.ReviewAsync(draft.Id), form, None);

        Assert.Empty(issues);
        Assert.Null(answer!.Refusal);
        Assert.Equal("caisse_d_essai_2000_rapport_annuel", source);
        var released = await world.ReleaseAsync(draft.Id);
        Assert.Equal(ReleaseStatus.Released, released.Status);
        var reference = await world.Store.Reader.ReferenceAsync(2, None);
        Assert.Equal(("Rapport annuel", "2000-03"), (reference.FindSource(source!)!.Title, reference.FindSource(source!)!.Published!.Text));
        Assert.Contains(await world.Store.Reader.ListFiguresAsync("dmp", "dossiers_created", 2, None), figure => figure.Source == source && figure.Value == 1234);
    }

    [StoreFact]
    public async Task Source_WithoutATitle_IsToldAndChangesNothing()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Text("dossiers.csv", French));

        var (answer, _, issues) = await world.Store.Get<SourceDesk>().EnterAsync(
            await world.ReviewAsync(draft.Id), new() { Publisher = "Cnam", Kind = "press", Published = "bientôt" }, None);

        Assert.Null(answer);
        Assert.Equal(["published", "title"], issues.Select(issue => issue.Column));
        Assert.Equal(draft.Revision, (await world.Desk.FindAsync(draft.Id, None))!.Revision);
    }

    [StoreFact]
    public async Task Document_OfASource_IsKnownByItsBytesAndFoundByItsHash()
    {
        await using var world = await FilledAsync(stores);
        var desk = world.Store.Get<SourceDesk>();
        var reference = await world.Store.Reader.ReferenceAsync(1, None);

        var (document, _) = await desk.AttachAsync(Source, reference, Text("../rapport.pdf", "%PDF-1.7 …"), Anne, None);
        var (_, refusal) = await desk.AttachAsync(Source, reference, Text("rapport.pdf", "MZ not a PDF"), Anne, None);
        var again = await desk.AttachAsync(Source, reference, Text("rapport.pdf", "%PDF-1.7 …"), Anne, None);

        Assert.Equal(("rapport.pdf", "application/pdf"), (document!.Name, document.MediaType));
        Assert.Equal(DocumentRefusal.WrongType, refusal);
        Assert.Equal(document, again.Document);
        Assert.Equal(DocumentType.Html, DocumentType.Of("<!-- saved --> <!DOCTYPE html><title>x</title>"u8));
    }

    [StoreFact]
    public async Task Upload_BeyondTheLimits_IsRefusedAndKeepsNothing()
    {
        await using var world = await FilledAsync(stores, rules: new() { MostBytes = 100, MostLines = 3, MostFiles = 1 });

        Assert.Equal(DraftRefusal.NoFile, await Refusal([]));
        Assert.Equal(DraftRefusal.TooLarge, await Refusal([Text("a.csv", new string('x', 101))]));
        Assert.Equal(DraftRefusal.TooManyLines, await Refusal([Text("a.csv", "1\n2\n3\n4\n")]));
        Assert.Equal(DraftRefusal.TooManyFiles, await Refusal([Text("a.csv", "1"), Text("b.csv", "1")]));
        Assert.Equal(DraftRefusal.Archive, await Refusal([Text("a.csv", "\u001f\u008b", "iso-8859-1")]));
        Assert.Empty(await world.Store.Get<DmpAnalytics.Storage.Drafts.DraftStore>().OpenAsync(None));

        async Task<DraftRefusal?> Refusal(ImportFile[] files) => (await world.Desk.OpenAsync(files, Anne, ImportMode.Add, null, None)).Refusal;
    }

    [StoreFact]
    public async Task FileNames_AreNeverPaths()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Spend("../../etc/passwd", "1"), Spend("C:\\x\\passwd", "2"), Spend("a\u0000b\n.csv", "3"));

        Assert.Equal(["ab.csv", "passwd", "passwd (2)"], draft.Files.Select(file => file.Name));
    }

    [StoreFact]
    public async Task DollarSign_BesideAProgrammeInEuros_IsAskedAndInAustraliaIsItsOwn()
    {
        await using var world = await FilledAsync(stores);
        var review = await world.ReviewAsync((await world.OpenAsync(
            Text("a.csv", $"programme;mesure;période;montant;source\ndmp;spend;1999;$5;{Source}\n"),
            Text("b.csv", $"programme;mesure;période;périmètre;montant;source\nau_mhr;budget;1999;;$5m;{Source}\n"))).Id);

        var asked = Assert.Single(review.Files[0].Questions);
        Assert.Equal((QuestionCode.Text, "unit", "$"), (asked.Code, asked.Field, asked.Example));
        Assert.Empty(review.Files[1].Questions);
    }

    public sealed class OnSqlite() : DraftDeskTests(TestStores.Sqlite);

    public sealed class OnPostgres() : DraftDeskTests(TestStores.Postgres);
}
