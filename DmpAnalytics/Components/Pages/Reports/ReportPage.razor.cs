using System.Collections.Immutable;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Reports;

/// <summary>A template filled for the question of the address, or a report that is kept, with the files in which it can be taken away.</summary>
public partial class ReportPage
{
    private const string ToldParameter = "told";
    private static readonly string[] Own = ["programme", "scope", "from", "to", "known"];

    private ReportDocument? document;
    private SavedReport? saved;
    private bool mayTakeWithheld;
    private bool mayWrite;
    private bool seesSchedules;
    private string told = "";
    private ResolvedQuestion? resolved;
    private Question question = new();
    private ImmutableArray<Problem> problems = [];
    private ReferenceData reference = null!;
    private string? programme;

    /// <summary>The template, or the report.</summary>
    [Parameter]
    public required string Id { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private ReportFilling Filling { get; set; } = null!;

    [Inject]
    private ReportShelf Shelf { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string Root => $"{HttpContext.Request.Scheme}://{HttpContext.Request.Host}";

    private string Here => $"{AppUrls.Reports}/{Uri.EscapeDataString(Id)}";

    private string Name => saved is null ? Words.Get("ReportTemplates", Id + ".name", Language) : document!.Title;

    /// <summary>What it says otherwise, for feed readers; null for what nobody else reads yet.</summary>
    private string? Feed => saved is { Stored.Approved: null } ? null : AppUrls.ReportFeed(Id, saved is null ? question with { Data = null } : new(), Language);

    private List<Scope> Scopes => [.. reference.SpendScopes(resolved!.Programme.Id)];

    /// <summary>Everything of the address that has no control here.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            foreach (var pair in QuestionParameters.Write(question).Where(pair => !Own.Contains(pair.Key))) yield return pair;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);
        seesSchedules = Permissions.IsGranted(HttpContext.User, Permissions.ReadImports);
        told = HttpContext.Request.Query[ToldParameter].ToString();
        mayTakeWithheld = Permissions.IsGranted(HttpContext.User, Permissions.ReadWithheld);
        mayWrite = Permissions.IsGranted(HttpContext.User, Permissions.ImportData);
        if (TemplateCatalog.Find(Id) is { } template) await FillAsync(template);
        else await ShowAsync();
    }

    /// <summary>The approved version, or the latest for those who work on reports.</summary>
    private async Task ShowAsync()
    {
        saved = await Shelf.ApprovedAsync(Id, HttpContext.RequestAborted);
        if (saved is null && Permissions.IsGranted(HttpContext.User, Permissions.ReadImports)) saved = await Shelf.FindAsync(Id, null, HttpContext.RequestAborted);
        if (saved is not { Report: { } report })
        {
            Navigation.NotFound();
            return;
        }

        document = await Filling.FillAsync(
            report, Root, HttpContext.RequestAborted, saved.Stored.Approved is null ? null : saved.Approval);
    }

    private async Task FillAsync(ReportTemplate template)
    {
        var read = PageQuestion.Read(HttpContext.Request, ToldParameter);
        if (read.Value is { } asked)
        {
            question = await OfItsProgrammeAsync(asked);
            if (PageQuestion.HasEmptyParameters(HttpContext.Request) || question != asked)
            {
                Navigation.NavigateTo(AppUrls.Report(Id, question, Preferences.ForLinks));
                return;
            }

            var answered = await Analyst.ResolveAsync(question, HttpContext.RequestAborted);
            (resolved, problems) = (answered.Value, answered.Problems);
        }
        else
        {
            problems = read.Problems;
        }

        if (resolved is null)
        {
            programme = problems.Any(problem => problem.IsNotFound) ? null : HttpContext.Request.Query["programme"].FirstOrDefault();
            return;
        }

        var report = ReportFilling.Of(template, question with { Programme = resolved.Programme.Id }, Language);
        document = await Filling.FillAsync(report, Root, HttpContext.RequestAborted);
    }

    private string StateOf(SavedReport shown) => shown is { Approval: { } approval, Stored.Approved: not null }
        ? Words.Format("ReportPages", "public.approved", Language, FigureText.Moment(approval.At, Language), approval.Who, document!.Facts.First(fact => fact.Term == Words.Get("Reports", "field.data", document.Language)).Meaning)
        : Text("public.draft");

    /// <summary>The form keeps the perimeter chosen before when another programme is chosen; it does not follow.</summary>
    private async Task<Question> OfItsProgrammeAsync(Question asked)
    {
        var whole = await Analyst.ReferenceAsync(asked.Data, HttpContext.RequestAborted);
        var isForeign = asked is { Programme: { } id, Scope: { } scope } && whole.FindProgramme(id) is not null
            && whole.SpendScopes(id).All(item => item.Id != scope) && whole.Scopes.Any(item => item.Id == scope);
        return isForeign ? asked with { Scope = null } : asked;
    }

    private string OfFormat(ReportFormat format, string key) => Words.Get("Reports", $"format.{format.Extension}{key}", Language);

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
