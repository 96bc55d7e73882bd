using System.Security.Cryptography;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;

namespace DmpAnalytics.Import.Drafts;

/// <summary>SHA-256 over what a difference would change: statements added, old and new fields of those changed, statements withdrawn.</summary>
internal static class DifferenceDigest
{
    public static string Of(Difference difference)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var identity in Identities(difference.Added)) Add($"+{identity}");
        foreach (var change in difference.Changes)
        {
            Add($"~{change.Identity}");
            foreach (var field in change.Fields) Add($"{field.Field}\n{field.Old}\n{field.New}");
        }

        foreach (var identity in Identities(difference.Withdrawn)) Add($"-{identity}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
    }

    private static IEnumerable<string> Identities(DataSet set) =>
        set.Programmes.Select(located => Identity.Of(located.Item))
            .Concat(set.Measures.Select(located => Identity.Of(located.Item)))
            .Concat(set.Scopes.Select(located => Identity.Of(located.Item)))
            .Concat(set.Regions.Select(located => Identity.Of(located.Item)))
            .Concat(set.Sources.Select(located => Identity.Of(located.Item)))
            .Concat(set.Figures.Select(located => Identity.Of(located.Item)))
            .Concat(set.Targets.Select(located => Identity.Of(located.Item)))
            .Concat(set.Events.Select(located => Identity.Of(located.Item)))
            .Concat(set.Breaks.Select(located => Identity.Of(located.Item)))
            .Concat(set.Deflators.Select(located => Identity.Of(located.Item)))
            .Concat(set.Populations.Select(located => Identity.Of(located.Item)))
            .Concat(set.ExchangeRates.Select(located => Identity.Of(located.Item)));
}
