using System.Collections.Immutable;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>One published statement: in words, its rivals, its source, its file and line, its versions, and what uses it.</summary>
[ReadingPage]
public partial class FigurePage
{
    private FigureStatement? statement;
    private Quotation? quotation;
    private ImmutableArray<Problem> ignored = [];
    private long? data;
    private bool isMissing;
    private string? told;

    [Parameter]
    public required string Id { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Statements Statements { get; set; } = null!;

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private Figure Figure => statement!.Figure;

    private string Name => $"{FigureText.What(Figure, statement!.Reference, Language)}, {statement.Reference.FindProgramme(Figure.Programme)?.Name.Set(Language)}, {Formats.Period(Figure.Period, Figure.Precision, Language)}";

    private string Doubt => string.Join(
        " · ",
        ((string[])[Formats.Qualifier(Figure.Qualifier, Language), Formats.Status(Figure.Status, Language), Figure.Rank == Rank.Normal ? "" : FigureText.Rank(Figure.Rank, Language)])
            .Where(text => text.Length > 0));

    /// <summary>Decisions are about what counts now, and are made by those who may.</summary>
    private bool MayDecide => data is null && Permissions.IsGranted(HttpContext.User, Permissions.ImportData);

    protected override async Task OnInitializedAsync()
    {
        told = DecisionEndpoint.ToldBy(HttpContext.Request);
        (data, ignored) = await ListAddress.DataAsync(HttpContext.Request, Statements);
        statement = await Statements.FigureAsync(Id, data, HttpContext.RequestAborted);
        isMissing = statement is null;
        if (statement is null) return;

        var edition = await Analyst.EditionAsync(statement.Reference.Version, HttpContext.RequestAborted);
        quotation = FigureQuotation.Of(Figure, statement.Reference, edition, Language, Navigation.BaseUri.TrimEnd('/'));
    }

    private Question QuestionOf(FigureUsedBy use) => new()
    {
        Programme = Figure.Programme,
        Scope = use.Answer.Question.Scope?.Id == Figure.Scope ? Figure.Scope : null,
        Region = Figure.Region,
        At = use.Answer.Question.At,
        Data = data,
    };

    private string ValueOf(FigureUsedBy use) => Formats.Value(use.Answer.Result.Value!.Value, use.Answer.Result.Unit, Language);

    private string Text(string key) => Words.Get("Figures", key, Language);
}
