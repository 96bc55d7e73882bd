using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Documents;

/// <summary>Where the blocks of one report are filled: asks for them, and gathers what the report says at its end. For one filling.</summary>
internal sealed class FillingDesk
{
    private readonly List<string> notes = [];
    private readonly List<Answer> answers = [];
    private readonly List<string> missing = [];
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);

    public FillingDesk(Analyst analyst, Historian historian, Report report, ReportDates dates, ReferenceData reference, Edition edition, string root)
    {
        (Analyst, Historian, Report, Dates, Reference, Edition, Root) = (analyst, historian, report, dates, reference, edition, root);
    }

    public Analyst Analyst { get; }

    public Historian Historian { get; }

    public Report Report { get; }

    public ReportDates Dates { get; }

    public ReferenceData Reference { get; }

    public Edition Edition { get; }

    /// <summary>Scheme and host of the addresses, without a slash at the end; empty where the site has none.</summary>
    public string Root { get; }

    /// <summary>That of the block being filled, else of the report.</summary>
    public Language Language => BlockLanguage ?? Report.Language;

    /// <summary>The language of the block being filled, where it is another than that of the report.</summary>
    public Language? BlockLanguage { get; set; }

    public ImmutableArray<string> Notes => [.. notes];

    public ImmutableArray<Answer> Answers => [.. answers];

    public ImmutableArray<string> Missing => [.. missing];

    public ImmutableArray<Definition> Definitions => [.. definitions.Values];

    /// <summary>The most trusted first.</summary>
    public ImmutableArray<Source> Sources =>
    [
        .. sources.Select(Reference.FindSource).OfType<Source>()
            .OrderBy(source => source.Kind).ThenByDescending(source => source.Published?.Last).ThenBy(source => source.Id, StringComparer.Ordinal),
    ];

    public string Text(string key, params object[] texts) => Words.Format("Reports", key, Language, texts);

    /// <summary>Whether what differs is told since an approval, or from one data version to the next.</summary>
    public bool IsSinceApproval { get; init; } = true;

    /// <summary>The data version of the block being filled, where it is another than that of the report.</summary>
    public long? BlockData { get; set; }

    /// <summary>What a block asks about an indicator or chart: its own over that of the report, on the date that fits it.</summary>
    public Question QuestionOf(Question own, string about) => Dates.Put(OnData(Overlay.Of(own, Report.Parameters), own), about, Edition.Data);

    /// <summary>The same of a number in the text of a block.</summary>
    public Question QuestionOf(Question inText, Question own, string about) =>
        Dates.Put(OnData(Overlay.Of(inText, Overlay.Of(own, Report.Parameters)), Overlay.Of(inText, own)), about, Edition.Data);

    /// <summary>An indicator, or a measure that stands at a date, with its place in the report.</summary>
    public async Task<Outcome<Answer>> AskAsync(string id, Question question, CancellationToken cancellationToken)
    {
        if (id is LiveNames.Cost or LiveNames.Counted)
        {
            var resolved = await Analyst.ResolveAsync(question, cancellationToken);
            if (resolved.Value is not { } asked) return resolved.Problems;
            id = LiveNames.IdOf(id, asked.Denominator);
        }

        var isIndicator = IndicatorCatalog.Find(id) is not null;
        if (!isIndicator && Reference.FindMeasure(id) is not { IsAtDate: true })
            return new Problem(ProblemCode.UnknownIndicator, "indicator", id);
        var outcome = isIndicator
            ? await Analyst.AnswerAsync(id, question, cancellationToken)
            : await Analyst.StockAsync(id, question, cancellationToken);
        if (outcome.Value is { } answer) Use(answer);
        return outcome;
    }

    /// <summary>The steps of an indicator, or of a measure that stands at a date.</summary>
    public async Task<Outcome<Series>> StepsAsync(string id, Question question, CancellationToken cancellationToken)
    {
        if (IndicatorCatalog.Find(id) is { } definition)
        {
            Define(definition.Id, definition.Formula);
            return await Analyst.SeriesAsync(id, question, cancellationToken);
        }

        return Reference.FindMeasure(id) is { IsAtDate: true }
            ? await Analyst.StockSeriesAsync(id, question, cancellationToken)
            : new Problem(ProblemCode.UnknownIndicator, "indicator", id);
    }

    /// <summary>What a number, cells or points changed.</summary>
    public string Changed(string what, params object[] texts) => Text($"{(IsSinceApproval ? "change" : "moved")}.{what}", texts);

    /// <summary>The number of a note, from 1; the same text is one note.</summary>
    public int Note(string text)
    {
        var known = notes.IndexOf(text);
        if (known >= 0) return known + 1;
        notes.Add(text);
        return notes.Count;
    }

    public void Use(Answer answer)
    {
        if (!answers.Exists(other => other.Id == answer.Id && other.Question == answer.Question)) answers.Add(answer);
        UseSources(SourcesOf(answer.Result));
        if (IndicatorCatalog.Find(answer.Id) is not null) Define(answer.Id, answer.Formula);
    }

    public void UseSources(IEnumerable<string> ids) => sources.UnionWith(ids);

    /// <summary>A sentence for something that has no answer.</summary>
    public void Miss(string sentence)
    {
        if (!missing.Contains(sentence)) missing.Add(sentence);
    }

    /// <summary>A paragraph that says what is wrong with a block.</summary>
    public ParagraphPart Refusal(IEnumerable<Problem> problems)
    {
        var sentence = string.Join(' ', problems.Select(problem => ProblemText.Sentence(problem, Language)));
        Miss(sentence);
        return new(ParagraphKind.Normal, [new DocumentRun(sentence) { IsItalic = true }]);
    }

    public static IEnumerable<string> SourcesOf(Result result) =>
        result.AllFigures().Select(use => use.Figure.Source).Concat(TargetsOf(result).Select(target => target.Source));

    private static IEnumerable<Target> TargetsOf(Result result) => result.Targets.Concat(result.Inputs.SelectMany(input => TargetsOf(input.Result)));

    /// <summary>A version that the author named stands.</summary>
    private Question OnData(Question whole, Question own) => own.Data is null && BlockData is { } data ? whole with { Data = data } : whole;

    public void Define(string id, string formula) => definitions.TryAdd(
        id,
        new(IndicatorText.Name(id, Language), $"{IndicatorText.Meaning(id, Language)} {Text("definition.formula", FormulaText.InWords(formula, Language))}"));
}
