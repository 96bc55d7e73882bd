using System.Globalization;
using DmpAnalytics.Indicators.Checks;

namespace DmpAnalytics.Hosting;

/// <summary>The thresholds of the plausibility rules from section <c>DmpAnalytics:Checks</c>, by the names of <see cref="CheckOptions"/>.</summary>
internal static class CheckSettings
{
    public const string Name = "Checks";

    private const string Section = $"{HostingOptions.Section}:{Name}";

    private static readonly string[] Known = [.. typeof(CheckOptions).GetProperties().Select(property => property.Name)];

    /// <summary>Thresholds that do not exist, or are no numbers from 0 on: a key of the wording, the setting and its value.</summary>
    public static IEnumerable<(string Key, string Setting, string Value)> Failures(IConfiguration configuration)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (!Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                yield return ("UnknownSetting", $"{Section}:{setting.Key}", setting.Value ?? "");
            else if (!decimal.TryParse(setting.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold) || threshold < 0)
                yield return ("BadThreshold", $"{Section}:{setting.Key}", setting.Value ?? "");
        }
    }

    /// <param name="configuration">Where they are set; what it leaves out keeps its default.</param>
    /// <param name="validated">The settings beside them: <see cref="Failures"/> stop the program when these are asked for.</param>
    public static CheckOptions Of(IConfiguration configuration, HostingOptions validated)
    {
        ArgumentNullException.ThrowIfNull(validated);
        return configuration.GetSection(Section).Get<CheckOptions>() ?? new();
    }
}
