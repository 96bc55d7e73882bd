using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>Answers 404 with the page it stands on, which says what is missing.</summary>
public sealed class MissingStatus : ComponentBase
{
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    /// <summary>Told when the answer starts: a page that is 404 while it is still rendered is replaced by the general one.</summary>
    protected override void OnInitialized()
    {
        if (HttpContext is not { Response.HasStarted: false } context) return;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
