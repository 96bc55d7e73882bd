using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Export.Documents;

public class ReportFillingTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private static readonly Question Decade = new() { Programme = "dmp", From = Period.OfYear(2004), To = Period.OfYear(2014) };

    private ReportFilling Filling => shared.Application.Services.GetRequiredService<ReportFilling>();

    private Analyst Analyst => shared.Application.Services.GetRequiredService<Analyst>();

    [Theory]
    [InlineData(Language.Fr, "au moins 3\u202F065,69\u202F€", "Note d\u2019audit : dépense et usage – Dossier médical partagé (DMP), 2004–2014")]
    [InlineData(Language.En, "at least €3,065.69", "Audit note: spend and adoption – Shared medical record (DMP), 2004–2014")]
    public async Task AuditNote_OnADecade_HasItsNumbersWithSourcesAndNothingMissing(Language language, string cost, string title)
    {
        var document = await FillAsync(ReportFilling.Of(AuditNote.Template, Decade, language));

        Assert.Equal(title.Replace(" : dépense", "\u202F: dépense", StringComparison.Ordinal), document.Title);
        Assert.Empty(document.Missing);
        Assert.Contains(document.Parts.OfType<ParagraphPart>().SelectMany(part => part.Runs), run => run.Text == cost && run is { Notes: [_, ..], Link: ['h', 't', 't', 'p', ..] });
        Assert.Equal(5, document.Parts.OfType<ChartPart>().Count());
        Assert.Equal(document.Parts.Length, document.ClosingAt);
        Assert.NotEmpty(document.Sources);
        Assert.All(Notes(document), note => Assert.InRange(note, 1, document.Notes.Length));
        Assert.Equal(document.Notes.Length, Notes(document).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TemplatesAndProgrammes))]
    public async Task Template_ForEveryProgramme_ComesOutInBothLanguages(string template, string programme)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var document = await FillAsync(ReportFilling.Of(TemplateCatalog.Find(template)!, new() { Programme = programme }, language));

            var text = string.Join('\n', AllText(document));
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("_per_", text, StringComparison.Ordinal);
            Assert.DoesNotContain(programme.Contains('_', StringComparison.Ordinal) ? programme : "\0", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryNumber_OfADocument_IsTheAnswerOfTheAnalyst()
    {
        var document = await FillAsync(ReportFilling.Of(AuditNote.Template, Decade, Language.Fr));

        foreach (var card in document.Parts.OfType<CardPart>())
        {
            var question = new Question { Programme = "dmp", At = card.Answer.Question.At };
            var asked = card.Answer.Id == MeasureIds.DossiersCreated
                ? await Analyst.StockAsync(card.Answer.Id, question, CancellationToken.None)
                : await Analyst.AnswerAsync(card.Answer.Id, question, CancellationToken.None);
            Assert.Equal(asked.Value!.Result.Value, card.Answer.Result.Value);
            Assert.Equal(DmpAnalytics.Wording.Formats.Value(asked.Value.Result.Value!.Value, asked.Value.Result.Unit, Language.Fr), card.Value);
        }
    }

    [Fact]
    public async Task Number_WithoutAnAnswer_ShowsItsReasonInPlaceAndAmongWhatIsMissing()
    {
        var document = await FillAsync(Written("{{cost_per_dossier at=2013-12-31}}"));

        var run = Assert.Single(Assert.Single(document.Parts.OfType<ParagraphPart>()).Runs);
        Assert.StartsWith("[sans réponse", run.Text, StringComparison.Ordinal);
        Assert.Contains("31 décembre 2011", run.Text, StringComparison.Ordinal);
        Assert.Contains("31 décembre 2011", Assert.Single(document.Missing), StringComparison.Ordinal);
        Assert.Empty(run.Notes);
    }

    [Theory]
    [InlineData("{{nonsense}}")]
    [InlineData("{{cost colour=red}}")]
    [InlineData("{{cost programme=none}}")]
    public async Task Number_ThatCannotBeAsked_StaysAsWrittenWithWhatIsWrong(string braces)
    {
        var document = await FillAsync(Written(braces));

        var run = Assert.Single(Assert.Single(document.Parts.OfType<ParagraphPart>()).Runs);
        Assert.StartsWith($"[{braces}", run.Text, StringComparison.Ordinal);
        Assert.Single(document.Missing);
    }

    [Fact]
    public async Task Report_OfAProgrammeThatIsNotThere_OpensAndSaysSo()
    {
        foreach (var template in TemplateCatalog.All)
        {
            var document = await FillAsync(ReportFilling.Of(template, new() { Programme = "gone" }, Language.Fr));

            Assert.Contains("gone", document.Subtitle, StringComparison.Ordinal);
            Assert.NotEmpty(document.Missing);
            Assert.Empty(document.Answers);
        }
    }

    [Fact]
    public async Task Markdown_OfAnAuthor_BecomesPartsAndHtmlStaysText()
    {
        var document = await FillAsync(Written("# Titre\n\nUn *mot* et **{{dossiers_created}}** <script>alert(1)</script>\n\n- un\n  - deux\n1. trois\n\n> cité\n\n[ici](javascript:alert(1)) [là](https://example.org/a) ![image](https://example.org/x.png)"));

        Assert.Equal("Titre", Assert.Single(document.Parts.OfType<HeadingPart>()).Text);
        var paragraphs = document.Parts.OfType<ParagraphPart>().ToList();
        Assert.Equal(
            [(ParagraphKind.Normal, 0), (ParagraphKind.Bullet, 0), (ParagraphKind.Bullet, 1), (ParagraphKind.Numbered, 0), (ParagraphKind.Quote, 0), (ParagraphKind.Normal, 0)],
            paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Depth)));
        Assert.Contains("<script>", string.Concat(paragraphs[0].Runs.Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Contains(paragraphs[0].Runs, run => run is { IsBold: true, Answer: not null });
        Assert.Equal(["", "https://example.org/a"], paragraphs[^1].Runs.Where(run => run.Text is "ici" or "là").Select(run => run.Link));
    }

    [Fact]
    public async Task Table_OfYears_HasExactValuesAndSaysWhyCellsAreEmpty()
    {
        var document = await FillAsync(new()
        {
            Title = "x",
            Language = Language.Fr,
            Parameters = Decade,
            Blocks = [new TableBlock(["dossiers_created", "cost_per_dossier"]) { Id = "a" }],
        });

        var table = Assert.Single(document.Parts.OfType<TablePart>());
        Assert.Equal(11, table.Rows.Length);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
        Assert.Equal(61_881m, table.Rows[7][1].Value);
        Assert.Equal("–", table.Rows[10][2].Text);
        Assert.Contains(document.Parts.OfType<ParagraphPart>(), part => part.Runs[0].Text.StartsWith("Coût par dossier créé", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> TemplatesAndProgrammes()
    {
        var data = new TheoryData<string, string>();
        foreach (var template in TemplateCatalog.All)
        {
            foreach (var programme in new[] { "dmp", "mon_espace_sante", "ameli", "uk_npfit" }) data.Add(template.Id, programme);
        }

        return data;
    }

    private static Report Written(string markdown) => new()
    {
        Title = "Texte",
        Language = Language.Fr,
        Parameters = Decade,
        Blocks = [new TextBlock(markdown) { Id = "a" }],
    };

    private Task<ReportDocument> FillAsync(Report report) => Filling.FillAsync(report, "http://site.example", CancellationToken.None);

    private static IEnumerable<int> Notes(ReportDocument document) => document.Parts.SelectMany(part => part switch
    {
        ParagraphPart paragraph => paragraph.Runs.SelectMany(run => run.Notes),
        CardPart card => card.Notes,
        ChartPart chart => chart.Notes,
        TablePart table => table.Notes,
        _ => Enumerable.Empty<int>(),
    });

    private static IEnumerable<string> AllText(ReportDocument document) =>
    [
        document.Title, document.Subtitle, .. document.Notes, .. document.Missing, .. document.Caveats,
        .. document.Facts.Concat(document.Definitions).SelectMany(definition => new[] { definition.Term, definition.Meaning }),
        .. document.Parts.SelectMany(part => part switch
        {
            HeadingPart heading => [heading.Text],
            ParagraphPart paragraph => paragraph.Runs.Select(run => run.Text),
            CardPart card => [card.Label, card.Value, .. card.Lines],
            TablePart table => [table.Caption, .. table.Rows.SelectMany(row => row).Select(cell => cell.Text)],
            _ => Enumerable.Empty<string>(),
        }),
    ];
}
