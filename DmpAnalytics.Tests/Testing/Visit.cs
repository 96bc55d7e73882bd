using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Who visits: width of the window, language of the browser, light or dark, with or without script.</summary>
public sealed record VisitOptions(string BaseUrl)
{
    public int Width { get; init; } = 1440;

    public string Locale { get; init; } = "fr-FR";

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;
}

/// <summary>One visit: a page, and everything that went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add($"{message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => errors.Add($"uncaught: {error}");
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") errors.Add($"failed: {request.Url} {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document") errors.Add($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, uncaught errors, and requests that failed.</summary>
    public IReadOnlyList<string> Errors => errors;

    public static async Task<Visit> OpenAsync(IBrowser browser, VisitOptions options)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = options.BaseUrl,
            ViewportSize = new() { Width = options.Width, Height = 900 },
            Locale = options.Locale,
            ColorScheme = options.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = options.HasScript,
        });
        return new(context, await context.NewPageAsync());
    }

    /// <summary>Goes to an address of the application and waits until nothing is loading any more.</summary>
    public async Task<IResponse> GoAsync(string address) =>
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle })
        ?? throw new InvalidOperationException($"{address} gave no response.");

    /// <summary>What a person reads on the page.</summary>
    public Task<string> TextAsync() => Page.Locator("body").InnerTextAsync();

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public async Task<int> OverflowAsync()
    {
        var width = await Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        return width - Page.ViewportSize!.Width;
    }

    /// <summary>What sticks out of the window, for the message of a failure.</summary>
    public Task<string> WidestAsync() => Page.EvaluateAsync<string>(
        """
        () => [...document.querySelectorAll('body *')]
          .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .slice(0, 5).map(each => each.outerHTML.slice(0, 120)).join('\n')
        """);

    /// <summary>Opens everything that is folded.</summary>
    public Task OpenAllAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");

    /// <summary>Where the focused link leads; null when no link has the focus.</summary>
    public Task<string?> FocusedAddressAsync() => Page.EvaluateAsync<string?>("() => document.activeElement?.getAttribute('href') ?? null");

    /// <summary>Whether the focused element is told from the others by an outline or a shadow.</summary>
    public Task<bool> HasVisibleFocusAsync() => Page.EvaluateAsync<bool>(
        """
        () => {
          const style = getComputedStyle(document.activeElement);
          return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
        }
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
