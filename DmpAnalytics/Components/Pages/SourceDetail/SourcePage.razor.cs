using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.SourceDetail;

/// <summary>One source: what is known of it, everything it claims, and what others say of the same.</summary>
[ReadingPage]
public partial class SourcePage
{
    private SourceStatement? statement;
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

    private Language Language => Preferences.Language;

    private Source Source => statement!.Source;

    private FigureQuery OfSource => new(new FigureFilter().With(FigureFacet.Source, Source.Id), 1, data);

    private List<Target> Targets => [.. statement!.Reference.Targets.Where(target => target.Source == Source.Id)];

    private List<(Period Date, string Programme, LocalText What)> Dated =>
    [
        .. statement!.Reference.Events.Where(dated => dated.Source == Source.Id).Select(dated => (dated.Date, dated.Programme, dated.Title))
            .Concat(statement.Reference.Breaks.Where(change => change.Source == Source.Id).Select(change => (change.Date, change.Programme, change.What)))
            .OrderBy(each => each.Date.First),
    ];

    protected override async Task OnInitializedAsync()
    {
        (data, ignored) = await ListAddress.DataAsync(HttpContext.Request, Statements);
        var asked = HttpContext.Request.Query[FigureParameters.Page].ToString();
        var isPage = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000;
        if (asked.Length > 0 && !isPage) ignored = ignored.Add(new(ProblemCode.BadValue, FigureParameters.Page, asked));
        statement = await Statements.SourceAsync(Id, isPage ? page : 1, data, HttpContext.RequestAborted);
        isMissing = statement is null;
        told = DocumentEndpoint.ToldBy(HttpContext.Request, Language);
        if (statement is not null) ignored = ignored.AddRange(statement.Figures.Ignored.Where(problem => problem.Parameter == FigureParameters.Page));
    }

    private string Colon => Words.Get("Lists", "colon", Language);

    private string NameOf(string programme) => statement!.Reference.FindProgramme(programme)?.Name.Set(Language) ?? programme;

    private string MeasureOf(Target target) => statement!.Reference.FindMeasure(target.Measure)?.Name.Set(Language) ?? target.Measure;

    private string Text(string key) => Words.Get("Sources", key, Language);
}
