using System.Xml.Linq;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Accounts;

/// <summary>Takes the keys of a data folder along to a server, so that what they seal, such as second factors, stays good.</summary>
public sealed class KeySharing
{
    private readonly Func<PostgresAccountsContext> contexts;

    internal KeySharing(Func<PostgresAccountsContext> contexts) => this.contexts = contexts;

    /// <summary>How many the server did not have yet.</summary>
    public int TakeFrom(StoreLocation folder)
    {
        var table = new KeyTable(contexts);
        var known = table.GetAllElements().Select(Text).ToHashSet(StringComparer.Ordinal);
        var added = new KeyFolder(() => folder).GetAllElements().Where(key => known.Add(Text(key))).ToList();
        foreach (var key in added) table.StoreElement(key, key.Attribute("id")?.Value ?? key.Name.LocalName);
        return added.Count;
    }

    private static string Text(XElement key) => key.ToString(SaveOptions.DisableFormatting);
}
