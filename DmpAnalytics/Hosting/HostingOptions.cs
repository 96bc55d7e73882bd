namespace DmpAnalytics.Hosting;

/// <summary>The settings of section <c>DmpAnalytics</c>; as environment variables <c>DmpAnalytics__DataDir</c> and so on.</summary>
public sealed class HostingOptions
{
    public const string Section = "DmpAnalytics";

    /// <summary>Where the database lies; created when missing.</summary>
    public string DataDir { get; set; } = "./app-data";

    /// <summary>The folder of figures with which an empty database is filled; beside the program unless said otherwise.</summary>
    public string Data { get; set; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The language of messages on the console: <c>fr</c> or <c>en</c>.</summary>
    public string Lang { get; set; } = "en";
}
