using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace DmpAnalytics.Tests.Faults;

/// <summary>What may go wrong at the moment, because something was done to the program.</summary>
internal enum Outage
{
    /// <summary>Nothing may.</summary>
    None,

    /// <summary>Nobody listens: a new connection may be refused, and nothing else may go wrong.</summary>
    Refused,

    /// <summary>It was killed: answers may break off too.</summary>
    Killed,

    /// <summary>Its database is away: it may answer 503 with a time to come again.</summary>
    WithoutDatabase,

    /// <summary>Its database may not be written: the writer may be told so, readers notice nothing.</summary>
    WithoutWriting,
}

/// <summary>Readers and one writer at once, until they are told to stop; what failed although it should not have.</summary>
internal sealed class TrialLoad : IAsyncDisposable
{
    private const string WriterName = "writer";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Uri address;
    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private readonly HttpClient writing;
    private readonly List<Task> tasks = [];
    private volatile Outage outage;
    private volatile bool held;
    private int busy;
    private int excused;

    /// <param name="address">Where the program listens through all that happens to it.</param>
    /// <param name="token">Of somebody who may import.</param>
    /// <param name="ledger">What came in so far.</param>
    public TrialLoad(Uri address, string token, TrialLedger ledger)
    {
        (this.address, Ledger, Writer) = (address, ledger, new(ledger, 7));
        writing = ClientOf(address, token);
    }

    public TrialLedger Ledger { get; }

    public TrialWriter Writer { get; }

    /// <summary>For one more change by hand, while nobody else writes.</summary>
    public Task<string?> ChangeAsync() => Writer.ChangeAsync(writing, CancellationToken.None);

    /// <summary>Finds out what became of a change that failed. Gives what kept it from asking, or null.</summary>
    public Task<string?> SettleAsync() => Writer.SettleAsync(writing, CancellationToken.None);

    /// <summary>Sends a file of any size; gives the status and what was said.</summary>
    public async Task<(HttpStatusCode Status, string Said)> SendAsync(string path)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(path)), "files", Path.GetFileName(path) } };
        using var response = await writing.PostAsync(new Uri(AppUrls.Imports, UriKind.Relative), form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Failures that were to be expected of an outage.</summary>
    public int Excused => excused;

    /// <summary>Failures that were not, each once with how often it came.</summary>
    public IReadOnlyList<string> Failures => [.. failures.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value} times: {each.Key}"))];

    /// <param name="readers">How many read at once.</param>
    /// <param name="writes">Whether files come in and go meanwhile.</param>
    public async Task BeginAsync(int readers, bool writes = true)
    {
        // Something to read from the first moment on.
        for (var change = 0; change < 2; change++) Assert.Null(await Writer.ChangeAsync(writing, CancellationToken.None));
        for (var reader = 0; reader < readers; reader++) tasks.Add(ReadAsync(reader));
        // A change that was sent is waited for: one given up on could still be written after everybody looked.
        if (writes) tasks.Add(RepeatAsync(WriterName, _ => Writer.ChangeAsync(writing, CancellationToken.None)));
    }

    /// <summary>From now on, until <see cref="OutageOver"/>.</summary>
    public void OutageBegins(Outage kind) => outage = kind;

    public void OutageOver() => outage = Outage.None;

    /// <summary>Waits for this many further confirmed changes.</summary>
    public Task ChangesAsync(int more)
    {
        var wanted = Writer.Confirmed + more;
        return Testing.Eventually.TrueAsync("changes", () => Task.FromResult(Writer.Confirmed >= wanted || !failures.IsEmpty));
    }

    /// <summary>Waits for this many further readings.</summary>
    public Task ReadingsAsync(int more)
    {
        var wanted = Ledger.Readings + more;
        return Testing.Eventually.TrueAsync("readings", () => Task.FromResult(Ledger.Readings >= wanted || !failures.IsEmpty));
    }

    /// <summary>Everybody waits from the next turn on; comes back when all do.</summary>
    public Task HoldAsync()
    {
        held = true;
        return Testing.Eventually.TrueAsync("a moment without requests", () => Task.FromResult(busy == 0));
    }

    public void GoOn() => held = false;

    /// <summary>What the program counts, by name, summed over labels.</summary>
    public async Task<Func<string, long>> MetricsAsync()
    {
        var lines = (await writing.GetStringAsync(new Uri(AppUrls.Metrics, UriKind.Relative))).Split('\n');
        return name => lines.Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
            .Sum(line => (long)decimal.Parse(line[(line.LastIndexOf(' ') + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>Stops everybody and settles what is open; the program has to be there.</summary>
    public async Task EndAsync()
    {
        // A first reading may take longer than the whole trial where the machine is busy.
        if (tasks.Count > 0 && Ledger.Readings == 0) await ReadingsAsync(1);
        await ended.CancelAsync();
        await Task.WhenAll(tasks);
        tasks.Clear();
        Assert.Null(await SettleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(tasks);
        writing.Dispose();
        ended.Dispose();
    }

    private async Task ReadAsync(int number)
    {
        using var client = ClientOf(address, null);
        var reader = new TrialReader(Ledger);
        await RepeatAsync("reader", turn => reader.ReadAsync(client, number + turn, ended.Token));
    }

    private async Task RepeatAsync(string who, Func<int, Task<string?>> once)
    {
        // Everybody goes on at once, none on the thread of who began.
        await Task.Yield();
        for (var turn = 0; !ended.IsCancellationRequested; turn++)
        {
            while (held && !ended.IsCancellationRequested) await Task.Delay(Pause);
            Interlocked.Increment(ref busy);
            var before = outage;
            Exception? thrown = null;
            string? said = null;
            try
            {
                said = await once(turn);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                thrown = failed;
            }
            finally
            {
                Interlocked.Decrement(ref busy);
            }

            await Task.Delay(Pause);
            if (said is null && thrown is null) continue;
            if (IsExcused(who, before, thrown, said)) Interlocked.Increment(ref excused);
            else failures.AddOrUpdate($"{who}: {said ?? thrown!.ToString()}", 1, static (_, times) => times + 1);
        }
    }

    /// <summary>What began or ended in an outage is excused by it.</summary>
    private bool IsExcused(string who, Outage before, Exception? thrown, string? said) => Excuses(who, before, thrown, said) || Excuses(who, outage, thrown, said);

    private static bool Excuses(string who, Outage outage, Exception? thrown, string? said) => outage switch
    {
        // A reading is sent again by itself when it meets the end of a connection that was kept open; a change is not, and is settled later.
        Outage.Refused => thrown is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } || (who == WriterName && thrown is HttpRequestException),
        Outage.Killed => thrown is HttpRequestException or IOException,
        Outage.WithoutWriting => who == WriterName && Excuses(who, Outage.WithoutDatabase, thrown, said),
        Outage.WithoutDatabase => said?.StartsWith("503 ", StringComparison.Ordinal) == true && said.Contains(" with Retry-After ", StringComparison.Ordinal),
        _ => false,
    };

    private static HttpClient ClientOf(Uri address, string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}
