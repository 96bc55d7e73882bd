using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DmpAnalytics.Tests.Faults;

/// <summary>
/// Sends files and takes imports back, one after the other, and notes in the ledger what came of it. Where the answer was lost it asks
/// which data version is the last: a change is wholly there or not at all.
/// </summary>
internal sealed class TrialWriter(TrialLedger ledger, int seed)
{
    /// <summary>Fewer than the places of days, so that none is used twice at a time.</summary>
    private const int Most = 12;

    private readonly Random random = new(seed);
    private readonly Dictionary<int, long> imports = [];
    private (int File, bool IsIn)? open;
    private int next;

    /// <summary>Changes that were confirmed.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Changes that were not: refused, or their answer was lost.</summary>
    public int Unconfirmed { get; private set; }

    /// <summary>Of these, the ones that had been committed all the same.</summary>
    public int Found { get; private set; }

    /// <summary>One more change. Gives what kept it out, or null.</summary>
    public async Task<string?> ChangeAsync(HttpClient client, CancellationToken cancellationToken)
    {
        if (await SettleAsync(client, cancellationToken) is { } unsettled) return unsettled;
        var isIn = imports.Count < 2 || (imports.Count < Most && random.Next(2) == 0);
        var file = isIn ? next++ : imports.Keys.ElementAt(random.Next(imports.Count));
        open = (file, isIn);
        using var response = await (isIn ? SendAsync(client, file, cancellationToken) : UndoAsync(client, file, cancellationToken));
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK) return TrialReader.Refusal(response, isIn ? "import" : "undo", text);

        Confirmed++;
        var said = JsonNode.Parse(text)!;
        Note((long)said["data"]!, (long)said["import"]!);
        return null;
    }

    /// <summary>Finds out what became of a change whose answer was lost or which was refused. Gives what kept it from asking, or null.</summary>
    public async Task<string?> SettleAsync(HttpClient client, CancellationToken cancellationToken)
    {
        if (open is not { } change) return null;
        var (versions, away) = await AskAsync(client, "/api/v1/versions?limit=1", cancellationToken);
        if (versions is null) return away;
        (var listed, away) = await AskAsync(client, AppUrls.Imports, cancellationToken);
        if (listed is null) return away;

        Unconfirmed++;
        var latest = (long)versions["data"]!;
        if (latest == ledger.Latest)
        {
            open = null;
            return null;
        }

        Found++;
        var name = TrialFiles.NameOf(change.File);
        var import = listed.AsArray().First(each => (string?)each!["files"]![0]!["name"] == name)!;
        Assert.Equal(change.IsIn, import["undoneAt"] is null);
        Note(latest, (long)import["import"]!);
        return null;
    }

    private static async Task<(JsonNode? Answer, string? Refusal)> AskAsync(HttpClient client, string address, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode == HttpStatusCode.OK ? (JsonNode.Parse(text), null) : (null, TrialReader.Refusal(response, address, text));
    }

    private void Note(long version, long import)
    {
        var (file, isIn) = open!.Value;
        ledger.Change(version, file, isIn);
        if (isIn) imports.Add(file, import);
        else imports.Remove(file);
        open = null;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, int file, CancellationToken cancellationToken)
    {
        var sent = TrialFiles.Figures(file);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(sent.Bytes.ToArray()), "files", sent.Name } };
        return await client.PostAsync(new Uri(AppUrls.Imports, UriKind.Relative), form, cancellationToken);
    }

    private Task<HttpResponseMessage> UndoAsync(HttpClient client, int file, CancellationToken cancellationToken) => client.PostAsJsonAsync(
        string.Create(CultureInfo.InvariantCulture, $"{AppUrls.Imports}/{imports[file]}/undo"), new { reason = "trial" }, cancellationToken);
}
