using System.Globalization;
using System.Net.Mail;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting;

/// <summary>Refuses wrong settings at the start, all of them together, each with its name and value.</summary>
internal sealed class HostingOptionsCheck(IConfiguration configuration) : IValidateOptions<HostingOptions>
{
    private static readonly string[] Known = [.. typeof(HostingOptions).GetProperties().Select(property => property.Name), CheckSettings.Name];

    public ValidateOptionsResult Validate(string? name, HostingOptions options)
    {
        var language = Code.TryParse<Language>(options.Lang, out var chosen) ? chosen : Language.En;
        var failures = Failures(options)
            .Select(failure => Words.Format("Cli", failure.Key, language, failure.Setting, failure.Value))
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<(string Key, string Setting, string Value)> Failures(HostingOptions options)
    {
        if (!Code.TryParse<Language>(options.Lang, out _)) yield return ("BadLanguage", Name(nameof(options.Lang)), options.Lang);

        if (string.IsNullOrWhiteSpace(options.DataDir)) yield return ("Empty", Name(nameof(options.DataDir)), options.DataDir);
        else if (!IsFolder(options.DataDir)) yield return ("NotAFolder", Name(nameof(options.DataDir)), options.DataDir);

        if (string.IsNullOrWhiteSpace(options.Data)) yield return ("Empty", Name(nameof(options.Data)), options.Data);
        else if (!Directory.Exists(options.Data)) yield return ("NoSuchFolder", Name(nameof(options.Data)), options.Data);
        else if (Directory.GetFiles(options.Data, "*.csv").Length == 0) yield return ("NoFiles", Name(nameof(options.Data)), options.Data);

        if (!string.IsNullOrWhiteSpace(options.Database) && StoreLocation.Fault(options.Database) is { } fault) yield return ("BadDatabase", Name(nameof(options.Database)), fault);

        if (!string.IsNullOrEmpty(options.Contact) && !IsContact(options.Contact)) yield return ("BadContact", Name(nameof(options.Contact)), options.Contact);

        if (!string.IsNullOrWhiteSpace(options.ReportsDir) && !IsFolder(options.ReportsDir)) yield return ("NotAFolder", Name(nameof(options.ReportsDir)), options.ReportsDir);
        if (!string.IsNullOrEmpty(options.Site) && !IsSite(options.Site)) yield return ("BadSite", Name(nameof(options.Site)), options.Site);

        if (options.Reading is not (HostingOptions.OpenReading or HostingOptions.ClosedReading)) yield return ("BadReading", Name(nameof(options.Reading)), options.Reading);
        if (options.LogFormat is not (HostingOptions.TextLog or HostingOptions.JsonLog)) yield return ("BadLogFormat", Name(nameof(options.LogFormat)), options.LogFormat);
        if (options.UploadLines < 1) yield return ("BadUpload", Name(nameof(options.UploadLines)), options.UploadLines.ToString(CultureInfo.InvariantCulture));

        foreach (var proxy in Proxies.Read(options.TrustedProxies).Where(proxy => proxy.Network is null))
            yield return ("BadProxy", Name(nameof(options.TrustedProxies)), proxy.Text);

        foreach (var limit in configuration.GetSection(Name(LimitOptions.Name)).GetChildren())
        {
            if (!typeof(LimitOptions).GetProperties().Any(property => string.Equals(property.Name, limit.Key, StringComparison.OrdinalIgnoreCase)))
                yield return ("UnknownSetting", $"{Name(LimitOptions.Name)}:{limit.Key}", limit.Value ?? "");
            else if (!int.TryParse(limit.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                yield return ("BadThreshold", $"{Name(LimitOptions.Name)}:{limit.Key}", limit.Value ?? "");
        }

        foreach (var address in Addresses())
        {
            if (!IsAddress(address)) yield return ("BadAddress", WebHostDefaults.ServerUrlsKey, address);
        }

        foreach (var failure in CheckSettings.Failures(configuration)) yield return failure;

        foreach (var setting in configuration.GetSection(HostingOptions.Section).GetChildren())
        {
            if (!Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                yield return ("UnknownSetting", Name(setting.Key), setting.Value ?? "");
        }
    }

    private string[] Addresses() =>
        configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Name(string setting) => $"{HostingOptions.Section}:{setting}";

    /// <summary>A folder, or a path at which one can be made.</summary>
    private static bool IsFolder(string path)
    {
        if (path.IndexOfAny(Path.GetInvalidPathChars()) >= 0) return false;
        for (var at = Path.GetFullPath(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at)) return false;
            if (Directory.Exists(at)) return true;
        }

        return false;
    }

    /// <summary>An e-mail address with nothing around it, or a web address over a secure connection.</summary>
    private static bool IsContact(string contact) =>
        contact.StartsWith("https://", StringComparison.Ordinal)
            ? Uri.TryCreate(contact, UriKind.Absolute, out var address) && address.Host.Length > 0
            : MailAddress.TryCreate(contact, out var mail) && mail.Address == contact && !contact.Any(letter => char.IsWhiteSpace(letter) || letter is '?' or '&');

    private static bool IsSite(string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Query.Length + address.Fragment.Length == 0;

    private static bool IsAddress(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.Scheme is "http" or "https" && parsed.Port is >= 0 and <= 65535;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
