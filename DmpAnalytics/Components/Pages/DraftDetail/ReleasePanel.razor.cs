using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>Lets a draft in at once, at a set second of Paris time, or hands it to another person. The button says what it will do.</summary>
public partial class ReleasePanel
{
    private DateTime at;

    [Parameter, EditorRequired]
    public DraftReview Review { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftRelease Release { get; set; } = null!;

    [Inject]
    private DraftRules Rules { get; set; } = null!;

    [Inject]
    private ImportPerson Person { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Label => DraftText.Release(Review.Outcome!.Difference!, Language);

    protected override void OnInitialized() => at = PublicTime.Local(Clock.GetUtcNow()).AddHours(1);

    private Task ReleaseAsync() => Work.ReleaseAsync(
        Person.ReleasePermission, (user, told, stop) => Release.ReleaseAsync(Review.Draft.Id, Actors.Of(user), Review.Digest, told, stop));

    private Task ScheduleAsync() => Work.ReleaseAsync(
        Person.ReleasePermission, (user, told, stop) => Release.ScheduleAsync(Review.Draft.Id, Actors.Of(user), PublicTime.Moment(at), Review.Digest, told, stop));

    private Task SubmitAsync() => Work.ReleaseAsync(
        Permissions.ImportData, (_, told, stop) => Release.SubmitAsync(Review.Draft.Id, told, stop));

    private Task CallOffAsync() => Work.ReleaseAsync(
        Work.MayRelease ? Person.ReleasePermission : Permissions.ImportData, (_, _, stop) => Release.SendBackAsync(Review.Draft.Id, "", stop));

    private string Text(string key) => Words.Get("Imports", key, Language);
}
