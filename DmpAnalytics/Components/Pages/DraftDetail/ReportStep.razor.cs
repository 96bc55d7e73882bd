using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>Every problem by its rule, the file to take back with them marked, the mended one to send, and warnings to let in with a reason.</summary>
public partial class ReportStep
{
    private DraftReview? seen;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private ImmutableArray<IssueGroup> Groups { get; set; } = [];

    private ImmutableArray<(int Index, string Name, string Extension)> Marked { get; set; } = [];

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(seen, Review)) return;
        seen = Review;
        var issues = Review.Issues.ToList();
        var wrong = issues.Select(issue => issue.File).ToHashSet(StringComparer.Ordinal);
        Groups = IssueGroup.Of(issues);
        Marked =
        [
            .. Review.Files.Index().Where(pair => wrong.Contains(pair.Item.File.Name)).SelectMany(pair =>
                AnnotatedFile.FormsOf(pair.Item.File).Select(form => (pair.Index, pair.Item.File.Name, form == AnnotatedForm.Csv ? "csv" : "xlsx"))),
        ];
    }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
