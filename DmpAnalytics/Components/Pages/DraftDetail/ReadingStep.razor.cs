using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>How each file is read: its form, which column is what, the questions that stay open, and its rows beside what is read.</summary>
public partial class ReadingStep
{
    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    private string Colon => Words.Get("Lists", "colon", Language);

    private Task RemoveAsync(FileReview file) => Work.DoAsync(async (_, stop) => await Desk.RemoveFileAsync(Review.Draft.Id, file.File.Name, stop));

    private string Text(string key) => Words.Get("Imports", key, Language);
}
