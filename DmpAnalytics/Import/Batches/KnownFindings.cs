using System.Security.Cryptography;
using System.Text;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// The findings of a state as hashes: those of a million figures name them all. Most others are told from them by what they begin
/// with, and only the rest by everything they say.
/// </summary>
internal sealed class KnownFindings
{
    private readonly HashSet<(string Rule, ulong? First, int Count)> beginnings = [];
    private readonly HashSet<UInt128> hashes = [];

    public void Add(Finding finding)
    {
        beginnings.Add(BeginningOf(finding));
        hashes.Add(HashOf(finding));
    }

    public bool Has(Finding finding) => beginnings.Contains(BeginningOf(finding)) && hashes.Contains(HashOf(finding));

    private static (string, ulong?, int) BeginningOf(Finding finding) =>
        (finding.Rule, finding.Figures.IsEmpty ? null : finding.Figures[0].Number, finding.Figures.Length);

    private static UInt128 HashOf(Finding finding) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(finding.Identity)));
}
