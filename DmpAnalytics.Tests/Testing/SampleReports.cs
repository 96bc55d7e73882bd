using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Reports with every kind of part, made of real answers and charts of the shipped figures.</summary>
internal sealed class SampleReports(Analyst analyst)
{
    /// <summary>Texts that a program might take for something else.</summary>
    public static readonly string[] Hostile = ["=cmd|' /C calc'!A0", "-12,5", "+1", "@x", "<script>alert(1)</script>", "]]>&amp;", "_x000D_", "tab\there", "bell\u0007", "half \ud800 pair"];

    public async Task<ReportDocument> OfAsync(Language language, string programme = "dmp", string at = "2012-06-30", IEnumerable<string>? charts = null)
    {
        var asked = new Question { Programme = programme, At = Period.Parse(at) };
        var resolved = (await analyst.ResolveAsync(asked, CancellationToken.None)).Value!;
        var reference = await analyst.ReferenceAsync(resolved.Data, CancellationToken.None);
        var answers = new List<Answer>();
        foreach (var definition in IndicatorCatalog.All)
        {
            if ((await analyst.AnswerAsync(definition.Id, asked, CancellationToken.None)).Value is { } answer) answers.Add(answer);
        }

        var models = new List<ChartModel>();
        foreach (var definition in ChartCatalog.All.Where(chart => charts?.Contains(chart.Id) ?? true))
        {
            if ((await ChartCatalog.BuildAsync(analyst, definition, new(asked, language), CancellationToken.None)).Value is { } model) models.Add(model);
        }

        return Of(language, resolved, reference, await analyst.EditionAsync(resolved.Data, CancellationToken.None), [.. answers], [.. models]);
    }

    private static ReportDocument Of(
        Language language, ResolvedQuestion question, ReferenceData reference, Edition edition, ImmutableArray<Answer> answers, ImmutableArray<ChartModel> models)
    {
        var fr = language == Language.Fr;
        var cost = answers.First(answer => answer.Id == "cost_per_active_dossier");
        ImmutableArray<Source> sources = [.. models.SelectMany(model => model.Sources).DistinctBy(source => source.Id)];
        return new()
        {
            Title = fr ? "Note d’audit : dépense et usage du dossier" : "Audit note: spend and use of the record",
            Subtitle = $"{question.Programme.Name.Set(language)} · {question.Scope?.Name.Set(language)}",
            Language = language,
            Edition = edition,
            Reference = reference,
            Facts = [new(fr ? "Programme" : "Programme", question.Programme.Name.Set(language)), new(fr ? "Au" : "At", Formats.Period(question.At, language)), new(fr ? "Prix" : "Prices", QuestionText.Prices(question, language))],
            Link = "https://example.org/reports/1",
            Parts =
            [
                new HeadingPart(1, fr ? "L’essentiel" : "In short"),
                new ParagraphPart(ParagraphKind.Normal,
                [
                    new(fr ? "Chaque dossier actif a coûté " : "Each record in use cost "),
                    new(Said(cost, language)) { Answer = cost, Link = "https://example.org/explain", Notes = [1], IsBold = true },
                    new(fr ? ", soit bien plus que promis." : ", far more than promised.") { IsItalic = true, Notes = [2, 1] },
                ]),
                .. answers.Take(5).Select(answer => new CardPart(IndicatorText.Name(answer.Id, answer.Question.Denominator, language), Said(answer, language), answer) { Lines = [ResultText.Doubt(answer.Result, language)], Notes = [2] }),
                new HeadingPart(2, fr ? "Listes" : "Lists"),
                new ParagraphPart(ParagraphKind.Bullet, [new("One")]),
                new ParagraphPart(ParagraphKind.Bullet, [new("Two")], 1),
                new ParagraphPart(ParagraphKind.Numbered, [new("First")]),
                new ParagraphPart(ParagraphKind.Numbered, [new("Second")]),
                new ParagraphPart(ParagraphKind.Quote, [new("Quoted")]),
                new ParagraphPart(ParagraphKind.Numbered, [new("First again")]),
                new ParagraphPart(ParagraphKind.Change, [new("1 329 € → 1 342 €")]),
                new HeadingPart(1, fr ? "Graphiques" : "Charts"),
                .. models.SelectMany(model => new DocumentPart[] { new HeadingPart(2, model.Title), new ChartPart(model, [2]) }),
                new PageBreakPart(),
                new HeadingPart(1, fr ? "Textes hostiles" : "Hostile texts"),
                .. Hostile.Select(text => new ParagraphPart(ParagraphKind.Normal, [new(text) { Link = "javascript:alert(1)" }])),
                new TablePart(
                    fr ? "Nombres" : "Numbers",
                    [new(fr ? "Nombre" : "Number"), new(fr ? "Valeur" : "Value", true), new(fr ? "Texte" : "Text")],
                    [.. answers.Select((answer, index) => ImmutableArray.Create(
                        new DocumentCell(IndicatorText.Name(answer.Id, answer.Question.Denominator, language)),
                        new DocumentCell(Said(answer, language), answer.Result.Value),
                        new DocumentCell(Hostile[index % Hostile.Length])))]) { Notes = [1] },
            ],
            Notes = [fr ? "Cour des comptes, 2012, p. 27." : "Court of Auditors, 2012, p. 27.", "=HYPERLINK(\"https://example.org\")", "Nobody calls this one."],
            Sources = sources,
            Definitions = [.. answers.Select(answer => new Definition(IndicatorText.Name(answer.Id, answer.Question.Denominator, language), IndicatorText.Meaning(answer.Id, language))).DistinctBy(item => item.Term)],
            Caveats = ["+1 caveat"],
            Missing = ["=1+1 is missing"],
            Answers = answers,
        };
    }

    private static string Said(Answer answer, Language language) =>
        answer.Result.Value is { } value ? Formats.Value(value, answer.Result.Unit, language) : "–";
}
