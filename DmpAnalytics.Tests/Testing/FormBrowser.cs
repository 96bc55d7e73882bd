using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A person without script who opens pages and sends their forms: what a browser would send, and its cookies kept.</summary>
internal sealed class FormBrowser : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new() };

    public FormBrowser(TestApplication application)
    {
        Address = application.Address;
        Client = new(handler) { BaseAddress = application.Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    /// <summary>The page where the last request ended.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Path and query of that page.</summary>
    public string Here { get; private set; } = "/";

    public HttpStatusCode Status { get; private set; }

    public async Task GoAsync(string path) => await FollowAsync(await Client.GetAsync(path));

    /// <summary>Sends the form that holds a field or button, with what is typed into its fields.</summary>
    /// <param name="field">The name of a field, or the value of a button, by which the form is found.</param>
    /// <param name="typed">Names and texts; a tick is its value.</param>
    public async Task SendAsync(string field, params (string Name, string Text)[] typed)
    {
        var form = FormOf(field);
        var pairs = Hidden(form).Concat(typed.Select(each => KeyValuePair.Create(each.Name, each.Text)));
        using var content = new FormUrlEncodedContent(pairs);
        await FollowAsync(await Client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : Here, content));
    }

    public IHtmlFormElement FormOf(string field) => Page.QuerySelectorAll<IHtmlFormElement>("form")
        .First(form => form.QuerySelector($"[name='{field}'], button[value='{field}']") is not null || form.QuerySelector("[name=_handler]")?.GetAttribute("value") == field);

    public string Text => Page.Body!.TextContent;

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(IHtmlFormElement form) =>
        form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(input => input.Name is { Length: > 0 }).Select(input => KeyValuePair.Create(input.Name!, input.Value));

    private async Task FollowAsync(HttpResponseMessage response)
    {
        while (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && response.Headers.Location is { } next)
        {
            var to = new Uri(response.RequestMessage!.RequestUri!, next);
            Assert.Equal(Address.Authority, to.Authority);
            response.Dispose();
            response = await Client.GetAsync(to);
        }

        using (response)
        {
            Status = response.StatusCode;
            Here = response.RequestMessage!.RequestUri!.PathAndQuery;
            Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }
    }
}
