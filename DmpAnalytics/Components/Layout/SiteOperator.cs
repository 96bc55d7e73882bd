namespace DmpAnalytics.Components.Layout;

/// <summary>Who runs this site and how to reach them, as far as they said it.</summary>
/// <param name="Name">The person or body; null: not said.</param>
/// <param name="Contact">An e-mail address or a web address; null: not said.</param>
/// <param name="Host">Who hosts the site; null: not said.</param>
public sealed record SiteOperator(string? Name, string? Contact, string? Host)
{
    /// <summary>The contact as the address of a link.</summary>
    public string? ContactAddress => Contact is null ? null : IsMail ? $"mailto:{Contact}" : Contact;

    private bool IsMail => Contact is { } contact && !contact.Contains("://", StringComparison.Ordinal);

    /// <summary>A letter about a page, or the web address where errors are reported; null where there is none.</summary>
    public string? ReportAddress(string subject, string page) => IsMail
        ? $"{ContactAddress}?subject={Uri.EscapeDataString(subject.Length == 0 ? "DmpAnalytics" : $"DmpAnalytics: {subject}")}&body={Uri.EscapeDataString(page)}"
        : ContactAddress;
}
