using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Faults;

/// <summary>Reads the trial's spending by the interface, on pages and in files, and notes what each answer said of which data version.</summary>
internal sealed partial class TrialReader(TrialLedger ledger)
{
    private const string Question = $"programme={TrialFiles.Programme}&at=2019-12-31&bounds=true";

    /// <summary>The ways of reading, one after the other; each gives what is wrong with the answer, or null.</summary>
    public async Task<string?> ReadAsync(HttpClient client, int way, CancellationToken cancellationToken)
    {
        var latest = ledger.Latest;
        var address = (way % 6) switch
        {
            0 => $"/api/v1/figures?programme={TrialFiles.Programme}&limit=10000",
            1 => $"/api/v1/indicators/spend_to_date?{Question}",
            2 => $"/figures?programme={TrialFiles.Programme}&lang=en",
            3 => string.Create(CultureInfo.InvariantCulture, $"/api/v1/spend.csv?data={latest}"),
            4 => string.Create(CultureInfo.InvariantCulture, $"/api/v1/indicators/spend_to_date?{Question}&data={latest}"),
            _ => $"/?programme={TrialFiles.Programme}&lang=fr",
        };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) return Refusal(response, address, text);
        switch (way % 6)
        {
            case 0: List(text); break;
            case 1 or 4: Answer(text); break;
            case 2: Page(text); break;
            case 3: Table(latest, text); break;
        }

        return null;
    }

    /// <summary>An answer that is none, beginning with its status.</summary>
    public static string Refusal(HttpResponseMessage response, string address, string text) => string.Create(
        CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {address} {(response.Headers.RetryAfter is null ? "" : "with Retry-After ")}{text[..Math.Min(text.Length, 300)]}");

    private void List(string text)
    {
        var list = JsonNode.Parse(text)!;
        var version = (long)list["data"]!;
        ledger.Read(version, TrialLedger.Count, (int)list["total"]!);
        ledger.Read(version, TrialLedger.Sum, list["items"]!.AsArray().Sum(item => (decimal)item!["value"]!));
    }

    private void Answer(string text)
    {
        var answer = JsonNode.Parse(text)!;
        ledger.Read((long)answer["question"]!["data"]!, TrialLedger.Sum, (decimal?)answer["value"] ?? 0);
    }

    private void Page(string text)
    {
        var count = PageCount().Match(text);
        ledger.Read(Number(PageVersion().Match(text).Groups[1].Value), TrialLedger.Count, count.Success ? Number(count.Groups[1].Value) : 0);
    }

    private void Table(long version, string text)
    {
        var rows = text.Split('\n').Where(line => line.StartsWith(TrialFiles.Programme + ",", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        ledger.Read(version, TrialLedger.Count, rows.Count);
        ledger.Read(version, TrialLedger.Sum, rows.Sum(cells => decimal.Parse(cells[4], CultureInfo.InvariantCulture)));
    }

    private static long Number(string digits) => long.Parse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("([0-9,]+) of [0-9,]+ figures")]
    private static partial Regex PageCount();

    [GeneratedRegex("data version ([0-9,]+)")]
    private static partial Regex PageVersion();
}
