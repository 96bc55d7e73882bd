using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>How one file is read, all of it to be changed: questions first, then form, columns, number styles, units.</summary>
public partial class MappingForm
{
    private readonly Dictionary<int, string> answers = [];
    private string name = "";
    private string saved = "";

    [Parameter, EditorRequired]
    public FileReview File { get; set; } = null!;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    [Inject]
    private MappingShelf Shelf { get; set; } = null!;

    private Mapping Mapping => File.File.Mapping!;

    /// <summary>Those of this step; who says it is asked in the next.</summary>
    private ImmutableArray<ImportQuestion> Own => [.. File.Questions.Where(question => !DraftReview.IsSource(question))];

    private IEnumerable<Scope> Scopes => Constant("programme") is { } programme ? Review.Reference.SpendScopes(programme) : [];

    private IEnumerable<string> Currencies =>
        Review.Reference.Programmes.Select(programme => programme.Currency).Prepend("EUR").Distinct(StringComparer.Ordinal);

    private string? Constant(string field) => Mapping.Constants.GetValueOrDefault(field);

    private IEnumerable<(string Code, string Name)> RolesOf(string header)
    {
        var now = MappingEdits.RoleOf(Mapping, header);
        yield return (MappingEdits.Ignored, Text("role.ignored"));
        foreach (var field in Fields) yield return (field, ImportQuestionText.Field(field, Language));
        foreach (var measure in Review.Reference.Measures) yield return ($"measure:{measure.Id}", Words.Format("Imports", "role.measure", Language, measure.Name.Set(Language)));
        if (now.StartsWith("period:", StringComparison.Ordinal)) yield return (now, Words.Format("Imports", "role.period", Language, Formats.Period(Period.Parse(now["period:".Length..]), Language)));
    }

    private static readonly string[] Fields =
        ["programme", "measure", "period", Mapping.Value, "unit", "qualifier", "scope", "region", "source", "locator", "status", "note_fr", "note_en"];

    private static IEnumerable<string> StylesOf(MappedColumn column) =>
        MappingEdits.StyleOf(column) is { } now ? MappingEdits.Styles.Prepend(now).Distinct(StringComparer.Ordinal) : MappingEdits.Styles.Prepend("");

    private IEnumerable<(string Code, string Name)> ChoicesOf(ImportQuestion question) => question switch
    {
        { Code: QuestionCode.MixedNumbers } => question.Choices.Select(code => (code, DraftText.Style(code, Language))),
        { Code: QuestionCode.Dates } => MappingEdits.DateOrders.Select(code => (code, Text("dates." + code))),
        { Code: QuestionCode.Values } => File.Header.Where(header => header.Length > 0).Select(header => (header, header)),
        { Field: "unit" } => question.Choices.Select(code => (code, Formats.Currency(code, Language))),
        { Field: "period" } => [],
        _ => question.Choices.Select(code => (code, DraftText.Name(question.Field, code, Review.Reference, Language))),
    };

    private Task AnswerAsync()
    {
        var questions = Own;
        var mapping = Mapping;
        foreach (var (index, answer) in answers.Where(given => given.Value.Length > 0 && given.Key < questions.Length))
            mapping = MappingEdits.Answer(mapping, questions[index], answer);
        answers.Clear();
        return SetAsync(mapping);
    }

    private Task SetAsync(Mapping mapping) => Work.DoAsync(async (_, stop) => await Desk.MapAsync(Review.Draft.Id, File.File.Name, mapping, stop));

    private Task ForgetAsync() => Work.DoAsync(async (_, stop) => await Desk.MapAsync(Review.Draft.Id, File.File.Name, null, stop));

    private async Task SaveAsync()
    {
        await Work.ActAsync(async (user, stop) =>
            saved = await Shelf.SaveAsync(name, Mapping, Actors.Of(user), stop) ? Words.Format("Imports", "mapping.kept", Language, name.Trim()) : Text("mapping.no_name"));
    }

    private static string Said(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private static int? Whole(ChangeEventArgs change) => int.TryParse(Said(change), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Text(string key) => Words.Get("Imports", key, Language);
}
