using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace DmpAnalytics.Benchmarks.Comparison.Parts;

/// <summary>
/// Requests a second by <c>wrk</c>: the Overview and an answer of the interface, an empty page of the same framework, and nginx with the
/// bytes of our Overview as a file.
/// </summary>
internal static partial class PagesPart
{
    private const string Overview = "/";
    private const string Answer = "/api/v1/indicators/cost_per_active_dossier?programme=dmp&at=2012-06-30";
    private const int JudgedConnections = 64;
    private const double LeastShare = 0.5;
    private const int LeastWarming = 3;
    private const int MostWarming = 10;

    public static async Task<IReadOnlyList<Row>> RunAsync(Setting setting)
    {
        if (await setting.FindAsync("wrk", "apt-get install wrk.", "--version") is not { } wrk) return [];
        await using var ours = await Site.OursAsync(setting.Options, setting.PathOf("data"));
        await using var empty = await StartPart.EmptyAsync(setting.Options);
        await using var nginx = await NginxAsync(setting, ours);

        List<(string Who, Uri Address)> asked =
        [
            ("ours: Overview", new(ours.Address, Overview)),
            ("ours: an answer of the interface", new(ours.Address, Answer)),
            ("empty Razor page", empty.Address),
            ("empty Razor component", new(empty.Address, "/component")),
        ];
        if (nginx is not null) asked.Add(("nginx, the bytes of our Overview", nginx.Address));
        foreach (var (_, address) in asked) await WarmAsync(wrk, address, setting.Options.Seconds);

        var rows = new List<Row>();
        foreach (var connections in setting.Options.Connections)
        {
            var work = string.Create(CultureInfo.InvariantCulture, $"requests a second over {connections} connections");
            var rates = await setting.InTurnAsync<double>([.. asked.Select(each => ($"{each.Who}, {connections}", (Func<Task<double>>)(() => LoadAsync(wrk, each.Address, connections, setting.Options.Seconds))))]);
            var measured = rates.Values.Zip(asked, (values, each) => new Row(work, each.Who, "/s", values)).ToList();
            var share = measured[0].Median / measured[2].Median;
            if (connections == JudgedConnections) measured[0] = measured[0].Reaching("half of the empty Razor page", share >= LeastShare);
            rows.AddRange([measured[0], measured[1], .. measured.Skip(2).Select(peer => peer.Beside(measured[0]))]);
        }

        return rows;
    }

    /// <summary>Until it becomes no quicker: the compiler works on what is asked often, beside the requests.</summary>
    private static async Task WarmAsync(Tool wrk, Uri address, int seconds)
    {
        var best = 0.0;
        for (var round = 0; round < MostWarming; round++)
        {
            var rate = await LoadAsync(wrk, address, JudgedConnections, seconds);
            if (round >= LeastWarming && rate < best * 1.05) return;
            best = Math.Max(best, rate);
        }
    }

    private static async Task<double> LoadAsync(Tool wrk, Uri address, int connections, int seconds)
    {
        var said = await Tool.MustAsync(
            wrk.Path, "-t", Math.Min(2, connections).ToString(CultureInfo.InvariantCulture), "-c", connections.ToString(CultureInfo.InvariantCulture), "-d", $"{seconds.ToString(CultureInfo.InvariantCulture)}s", "-H", "Accept-Encoding: br", "-H", "Accept-Language: fr", address.ToString());
        if (said.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{address} does not answer 200 under load. {said}");
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>With one file: what ours sends for the Overview, compressed.</summary>
    private static async Task<Site?> NginxAsync(Setting setting, Site ours)
    {
        if (await setting.FindAsync("nginx", "apt-get install nginx.", "-v") is not { } nginx) return null;
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = ours.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var folder = Directory.CreateDirectory(setting.PathOf("nginx")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "index.html"), await client.GetByteArrayAsync(new Uri(Overview, UriKind.Relative)));
        return await Site.StartAsync(port =>
        {
            var configuration = Path.Combine(folder, "nginx.conf");
            File.WriteAllText(
                configuration,
                string.Create(CultureInfo.InvariantCulture, $$"""
                worker_processes {{Environment.ProcessorCount}};
                pid {{folder}}/pid;
                error_log {{folder}}/error.log;
                daemon off;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  keepalive_requests 1000000;
                  server {
                    listen 127.0.0.1:{{port}};
                    root {{folder}};
                    default_type text/html;
                    add_header Content-Encoding br;
                  }
                }
                """));
            return (nginx.Path, ["-c", configuration, "-p", folder]);
        });
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
