using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.ExitArchive;

/// <summary>
/// A page of the site made readable as a file, without the program and without script: what asks the server is taken out, what is
/// folded stays foldable, links lead to the files beside it, and a link to what is not in the archive becomes its text.
/// </summary>
internal sealed class StillPage : IDisposable
{
    /// <summary>What does nothing without the program: scripts, forms, drawings, and what chooses language, theme or account.</summary>
    private const string Moving =
        "script, form, base, button, link:not([rel=stylesheet]):not([rel=icon]), [data-plot], .skip, .theme, .toggle, nav li:not(:has(a)):not([aria-current])";

    private readonly IDocument document;
    private readonly Uri address;

    public StillPage(string html, Uri address)
    {
        this.address = address;
        document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>Where its links lead, whole and without the part after the hash.</summary>
    public IEnumerable<Uri> Links => document.QuerySelectorAll("a[href]").Select(Target).OfType<Uri>().Where(IsLocal).Select(Page).Distinct();

    /// <summary>The files its look is made of, by address.</summary>
    public IEnumerable<Uri> Styles => document.QuerySelectorAll("link[rel=stylesheet][href], link[rel=icon][href]").Select(Target).OfType<Uri>();

    /// <param name="fileOf">The file of a page from the archive's pages folder; null when it is not in the archive.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="told">What is said above the page: of when it is and of what.</param>
    public string Write(Func<Uri, string?> fileOf, Language language, string told)
    {
        foreach (var element in document.QuerySelectorAll("link[rel=stylesheet][href], link[rel=icon][href]").ToList())
            element.SetAttribute("href", $"../assets/{Path.GetFileName(Target(element)!.AbsolutePath)}");
        foreach (var moving in document.QuerySelectorAll("details:has([data-text]), details:has(a[download])").ToList()) moving.Remove();
        foreach (var link in document.QuerySelectorAll("a[href]").ToList()) Turn(link, fileOf);
        foreach (var moving in document.QuerySelectorAll(Moving).ToList()) moving.Remove();
        foreach (var table in document.QuerySelectorAll("figure details").Where(details => details.QuerySelector("table") is not null)) table.SetAttribute("open", "");
        var note = document.CreateElement("p");
        note.ClassName = "small muted";
        note.TextContent = told;
        document.QuerySelector("main")?.Prepend(note);
        document.DocumentElement.SetAttribute("lang", Code.Of(language));
        return document.ToHtml();
    }

    public void Dispose() => document.Dispose();

    private void Turn(IElement link, Func<Uri, string?> fileOf)
    {
        var target = Target(link);
        if (target is null || !IsLocal(target)) return;
        if (Page(target) == Page(address) && target.Fragment.Length > 0)
        {
            link.SetAttribute("href", target.Fragment);
            return;
        }

        if (fileOf(Page(target)) is { } file) link.SetAttribute("href", $"../{file}{target.Fragment}");
        else if (link.Closest(".links li, p.screen-only") is { } line && line.TextContent.Trim() == link.TextContent.Trim()) line.Remove();
        else link.Replace([.. link.ChildNodes]);
    }

    private Uri? Target(IElement element) =>
        element.GetAttribute("href") is { } href && Uri.TryCreate(new Uri(address, "/"), href, out var target) && target.Scheme is "http" or "https" ? target : null;

    private bool IsLocal(Uri target) => target.Authority == address.Authority;

    private static Uri Page(Uri target) => new UriBuilder(target) { Fragment = "" }.Uri;
}
