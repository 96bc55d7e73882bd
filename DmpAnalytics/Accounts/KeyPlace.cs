using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DmpAnalytics.Accounts;

/// <summary>Where keys lie, found out when the first is needed: settings that are wrong are told by the start, not by what is built before it.</summary>
internal sealed class KeyPlace(Func<IXmlRepository> find) : IXmlRepository
{
    private readonly Lazy<IXmlRepository> found = new(find);

    public IReadOnlyCollection<XElement> GetAllElements() => found.Value.GetAllElements();

    public void StoreElement(XElement element, string friendlyName) => found.Value.StoreElement(element, friendlyName);
}
