using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>Who says it: a stored source or a new one for every figure whose file names none, and the documents that show it.</summary>
public partial class SourcesStep
{
    /// <summary>A file may name many sources; documents are attached here to the first, and to any on its own page later.</summary>
    private const int MostNamed = 10;

    private ImmutableArray<Issue> issues = [];
    private string source = "";
    private string title = "";
    private string publisher = "";
    private string kind = "";
    private string published = "";
    private string url = "";
    private string licence = "";
    private DocumentList documents = DocumentList.Empty;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    [Inject]
    private SourceDesk Sources { get; set; } = null!;

    private bool IsAsked => Review.Files.Any(file => file.Questions.Any(DraftReview.IsSource));

    private string? Chosen => Review.Draft.Source;

    private string Colon => Words.Get("Lists", "colon", Language);

    /// <summary>The sources that the draft's figures name.</summary>
    private IEnumerable<Source> Named =>
        (Review.Outcome?.Read.DataSet.Figures.Select(located => located.Item.Source) ?? []).Prepend(Chosen ?? "").Distinct(StringComparer.Ordinal)
            .Select(Review.Reference.FindSource).OfType<Source>().Take(MostNamed);

    protected override async Task OnParametersSetAsync()
    {
        source = Chosen ?? "";
        documents = await Sources.DocumentsAsync(Work.Leaving);
    }

    private Task ChooseAsync() => source.Length == 0 ? Task.CompletedTask : Work.ProceedAsync(async (_, stop) => await Desk.ChooseSourceAsync(Review.Draft.Id, source, stop));

    private Task EnterAsync() => Work.ProceedAsync(async (_, stop) =>
    {
        var form = new SourceForm { Title = title, Publisher = publisher, Kind = kind, Published = published, Url = url, Licence = licence };
        var (answer, _, found) = await Sources.EnterAsync(Review, form, stop);
        issues = found;
        return answer;
    });

    private string Text(string key) => Words.Get("Imports", key, Language);
}
