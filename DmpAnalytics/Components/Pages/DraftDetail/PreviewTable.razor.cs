using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>The first rows and every row with a problem: the cells as they stand, and beside them what they are read as.</summary>
public partial class PreviewTable
{
    private const int Rows = 50;

    private FilePreview preview = new([], [], 0);
    private DraftReview? seen;
    private int page = 1;

    [Parameter, EditorRequired]
    public FileReview File { get; set; } = null!;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public Language Language { get; set; }

    private int Pages => Math.Max(1, (preview.Rows.Length + Rows - 1) / Rows);

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(seen, Review)) return;
        seen = Review;
        page = 1;
        preview = FilePreview.Of(File, Review.Outcome?.Read.Issues ?? [.. File.Issues], Review.Reference);
    }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
