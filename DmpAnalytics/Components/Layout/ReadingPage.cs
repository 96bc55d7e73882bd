namespace DmpAnalytics.Components.Layout;

/// <summary>A page for reading has neither a circuit nor a form that is sent, so it is the same for all readers of one language and theme.</summary>
public static class ReadingPage
{
    /// <summary>The policy by which such a page is kept as it was sent; said by <c>[OutputCache]</c> on the page.</summary>
    public const string Policy = "reading-page";

    /// <summary>What every kept page is tagged with: thrown away together when something changes that no data version tells.</summary>
    public const string Tag = "reading-page";
}
