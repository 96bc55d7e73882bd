using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>Where the keys lie that seal cookies and second factors when the database is on a server: in it, so that a cookie of one instance is good on all.</summary>
internal sealed class KeyTable(Func<PostgresAccountsContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts();
        return [.. context.SealingKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts();
        context.SealingKeys.Add(new() { Id = Guid.CreateVersion7().ToString(), Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
