namespace DmpAnalytics.Hosting;

/// <summary>The settings of section <c>DmpAnalytics</c>; as environment variables <c>DmpAnalytics__DataDir</c> and so on.</summary>
public sealed class HostingOptions
{
    public const string Section = "DmpAnalytics";

    public const string OpenReading = "open";

    public const string ClosedReading = "accounts";

    public const string TextLog = "text";

    public const string JsonLog = "json";

    /// <summary>Where the database lies; created when missing.</summary>
    public string DataDir { get; set; } = "./app-data";

    /// <summary>The connection string of a PostgreSQL database, such as <c>Host=db;Database=dmp;Username=dmp</c>; empty: a file in <see cref="DataDir"/>.</summary>
    public string? Database { get; set; }

    /// <summary>The folder of figures with which an empty database is filled; beside the program unless said otherwise.</summary>
    public string Data { get; set; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The language of messages on the console: <c>fr</c> or <c>en</c>.</summary>
    public string Lang { get; set; } = "en";

    /// <summary>How the log of the program is written: <c>text</c>, lines to read; <c>json</c>, one object a line for programs that collect logs.</summary>
    public string LogFormat { get; set; } = TextLog;

    /// <summary>Who may read: <c>open</c>, everybody; <c>accounts</c>, who has an account.</summary>
    public string Reading { get; set; } = OpenReading;

    /// <summary>Addresses or networks of the proxies before this program, such as <c>10.0.0.5;10.1.0.0/16</c>: only they say from where a request came, and whether it was encrypted.</summary>
    public string? TrustedProxies { get; set; }

    public LimitOptions Limits { get; set; } = new();

    /// <summary>Who runs the site, for the legal notice; the page says so where it is not said.</summary>
    public string? Operator { get; set; }

    /// <summary>Where errors are reported: an e-mail address, or a web address beginning with <c>https://</c>.</summary>
    public string? Contact { get; set; }

    /// <summary>Who hosts the site, for the legal notice.</summary>
    public string? Host { get; set; }

    /// <summary>Where files of reports are written unattended; created when missing. Without it none is written.</summary>
    public string? ReportsDir { get; set; }

    /// <summary>The address of the site, for files that are written unattended: <c>https://dmp.example.org</c>.</summary>
    public string? Site { get; set; }

    /// <summary>Lines that the files of one import may have together.</summary>
    public int UploadLines { get; set; } = 2_000_000;

    /// <summary>Whether another person than the one who prepared an import is to let it in.</summary>
    public bool SecondPerson { get; set; }
}
