using System.Globalization;
using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics;

/// <summary>The only maker of addresses. They are public: none is ever renamed.</summary>
public static class AppUrls
{
    public const string Overview = "/";
    public const string Explore = "/explore";
    public const string Compare = "/compare";
    public const string Targets = "/targets";
    public const string Figures = "/figures";
    public const string Sources = "/sources";
    public const string Quality = "/quality";
    public const string Import = "/import";
    public const string ImportUpload = "/import/upload";
    public const string ImportUndo = "/import/undo";
    public const string ImportMappings = "/import/mappings";
    public const string Documents = "/documents";
    public const string Reports = "/reports";
    public const string ReportKeep = Reports + "/keep";
    public const string ReportSchedules = Reports + "/schedules";
    public const string Method = "/method";
    public const string ExplainPattern = "/explain/{indicator}";
    public const string Schemas = "/schemas";
    public const string About = "/about";
    public const string Accessibility = "/accessibility";
    public const string SignIn = "/sign-in";
    public const string SignInCode = "/sign-in/code";
    public const string SignOut = "/sign-out";
    public const string Account = "/account";
    public const string Accounts = "/accounts";
    public const string SetPassword = "/set-password";
    public const string Log = "/log";
    public const string LogLines = Log + "/export.jsonl";
    public const string LogTable = Log + "/export.csv";
    public const string LogTableForExcel = Log + "/export-excel.csv";
    public const string Api = "/api/v1";
    public const string Imports = Api + "/imports";
    public const string Schedules = Api + "/schedules";
    public const string ReportsFeed = Api + "/reports.atom";
    public const string Catalogue = Api + "/catalog.jsonld";
    public const string ChangesFeed = Api + "/changes.atom";
    public const string DataPackage = "/datapackage.json";
    public const string OpenApi = "/openapi/v1.json";
    public const string Health = "/healthz";
    public const string Ready = "/readyz";
    public const string Metrics = "/metrics";
    public const string Operation = "/operation";
    public const string Theme = "/theme";
    public const string Files = "/files";
    public const string NotFound = "/not-found";
    public const string Embed = "/embed";
    public const string EmbedPattern = "/embed/{chart}";
    public const string DownloadPattern = "/download/{kind}/{file}";

    public static string OverviewOf(Question question, Language? language = null) => WithQuestion(Overview, question, language);

    /// <summary>The lineage of one indicator for one question.</summary>
    public static string Explain(string indicator, Question question, Language? language = null) =>
        WithQuestion("/explain/" + Uri.EscapeDataString(indicator), question, language);

    /// <summary>The promises of a programme; the outcome keeps those that came to it, the measure is the one drawn.</summary>
    public static string TargetsOf(Question question, string? outcome, string? measure, Language? language = null) =>
        With(With(WithQuestion(Targets, question, language), "outcome", outcome), "measure", measure);

    /// <summary>Programmes side by side; the options name them.</summary>
    public static string CompareOf(Question question, IEnumerable<KeyValuePair<string, string>> options, Language? language = null) =>
        WithOptions(WithQuestion(Compare, question, language), options);

    /// <summary>A report, or a template filled for a question.</summary>
    public static string Report(string id, Question question, Language? language = null) => WithQuestion($"{Reports}/{Uri.EscapeDataString(id)}", question, language);

    /// <summary>Where a report is written and approved.</summary>
    public static string ReportEdit(string id, Language? language = null) => With($"{Reports}/{Uri.EscapeDataString(id)}/edit", [], language);

    /// <summary>A report or template as a file.</summary>
    public static string ReportFile(string id, string extension, Question question, Language? language = null) =>
        WithQuestion($"{Api}/reports/{Uri.EscapeDataString(id)}.{extension}", question, language);

    /// <summary>What a report says otherwise since when, as a feed.</summary>
    public static string ReportFeed(string id, Question question, Language? language = null) => WithQuestion($"{Api}/reports/{Uri.EscapeDataString(id)}.atom", question, language);

    /// <summary>The sign-in page, which leads back to a path of this site.</summary>
    public static string SignInFor(string back, Language? language = null) =>
        With(SignIn, [KeyValuePair.Create("return", back)], language);

    /// <summary>The second step of signing in.</summary>
    public static string SignInCodeFor(string? back, Language? language = null) =>
        With(SignInCode, back is null ? [] : [KeyValuePair.Create("return", back)], language);

    /// <summary>The own account, which says what was done.</summary>
    public static string AccountAfter(string done, Language? language = null) => With(Account, [KeyValuePair.Create("done", done)], language);

    /// <summary>One account, by the name under which it signs in.</summary>
    public static string AccountOf(string name, Language? language = null) => With($"{Accounts}/{Uri.EscapeDataString(name)}", [], language);

    /// <summary>The one-time address of a key. It is a secret: whoever opens it sets the password.</summary>
    public static string SetPasswordWith(string key, Language? language = null) => With(SetPassword, [KeyValuePair.Create("key", key)], language);

    /// <summary>An address with further parameters of its page.</summary>
    public static string WithOptions(string address, IEnumerable<KeyValuePair<string, string>> options) =>
        options.Aggregate(address, (longer, option) => With(longer, option.Key, option.Value));

    /// <summary>Sets light or dark and leads back to a path of this site.</summary>
    public static string ThemeOf(string theme, string back) => $"{Theme}?choose={theme}&back={Uri.EscapeDataString(back)}";

    public static string FiguresOf(FigureQuery query, Language? language) => With(Figures, FigureParameters.Write(query), language);

    public static string Figure(string id, Language? language = null, long? data = null) =>
        With($"{Figures}/{Uri.EscapeDataString(id)}", FigureParameters.Write(new(new(), 1, data)), language);

    public static string SourcesOf(SourceQuery query, Language? language) => With(Sources, SourceParameters.Write(query), language);

    public static string Source(string id, Language? language = null, int page = 1, long? data = null) =>
        With($"{Sources}/{Uri.EscapeDataString(id)}", FigureParameters.Write(new(new(), page, data)), language);

    /// <summary>Where a document of a source is sent to.</summary>
    public static string SourceDocuments(string id, Language? language) => With($"{Sources}/{Uri.EscapeDataString(id)}/documents", [], language);

    /// <summary>The imports; <paramref name="undo"/> asks before one is taken back.</summary>
    public static string ImportsOf(Language? language, long? undo = null) =>
        With(With(Import, [], language), "undo", undo?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The row of an import in their list.</summary>
    public static string ImportAnchor(long import) => string.Create(CultureInfo.InvariantCulture, $"import-{import}");

    /// <summary>A draft, at a step of its own or at the first one with something to do.</summary>
    public static string Draft(string id, string? step, Language? language) => With(With($"{Import}/{Uri.EscapeDataString(id)}", [], language), "step", step);

    /// <summary>Where files are sent for a draft; <paramref name="part"/> says what for.</summary>
    public static string DraftPart(string id, string part, Language? language) => With($"{Import}/{Uri.EscapeDataString(id)}/{part}", [], language);

    /// <summary>A file of a draft with its problems marked, as <c>csv</c> or <c>xlsx</c>.</summary>
    public static string AnnotatedFile(string draft, int file, string extension, Language? language) =>
        With(string.Create(CultureInfo.InvariantCulture, $"{Import}/{Uri.EscapeDataString(draft)}/marked/{file}.{extension}"), [], language);

    /// <summary>A mapping kept under a name, as JSON.</summary>
    public static string SavedMapping(string name) => $"{ImportMappings}/{Uri.EscapeDataString(name)}.json";

    /// <summary>A document of a source, at a page of it where one is named.</summary>
    public static string Document(string sha256, int? page = null) =>
        $"{Documents}/{sha256}" + (page is { } number ? string.Create(CultureInfo.InvariantCulture, $"#page={number}") : "");

    /// <summary>The address of a page that is to tell what came of something, by its code.</summary>
    public static string Told(string address, string code) => With(address, "told", code);

    /// <summary>The bytes of a file that an import kept.</summary>
    public static string KeptFile(string sha256) => $"{Files}/{sha256}";

    /// <summary>A page without a state of its own, in the language where the address says one.</summary>
    public static string Page(string path, Language? language) => With(path, [], language);

    /// <summary>An item of the method: <paramref name="anchor"/> is the kind and the code, such as <c>reason-no_figure</c>.</summary>
    public static string MethodOf(string anchor, Language? language) => $"{Page(Method, language)}#{anchor}";

    public static string ApiIndicator(string indicator, Question question) =>
        WithQuestion($"{Api}/indicators/{Uri.EscapeDataString(indicator)}", question, null);

    public static string ApiSeries(string indicator, Question question) =>
        WithQuestion($"{Api}/indicators/{Uri.EscapeDataString(indicator)}/series", question, null);

    /// <summary>What a kind of file looks like.</summary>
    public static string Schema(string kind, Language? language = null) => Page($"{Schemas}/{Uri.EscapeDataString(kind)}", language);

    /// <summary>A kind of file as a schema (<c>.json</c>) or a template (<c>.csv</c>, <c>-excel.csv</c>, <c>.xlsx</c>).</summary>
    public static string SchemaFile(string kind, string ending, Language? language = null) => Page($"{Schemas}/{Uri.EscapeDataString(kind)}{ending}", language);

    /// <summary>A file of the data package on a data version.</summary>
    public static string PackageFile(string file, long data) =>
        string.Create(CultureInfo.InvariantCulture, $"{Api}/{Uri.EscapeDataString(file)}?data={data}");

    /// <summary>A chart as a frame.</summary>
    public static string EmbedOf(string chart, Question question, IEnumerable<KeyValuePair<string, string>> options, Language? language) =>
        WithQuestion($"{Embed}/{Uri.EscapeDataString(chart)}", question, language, options);

    /// <summary>A file of a chart, a number or a figure: its kind, its id and what the file ends in, e.g. <c>/download/charts/adoption.csv</c>.</summary>
    public static string Download(
        string kind, string id, string extension, Question question, IEnumerable<KeyValuePair<string, string>> options, Language? language) =>
        WithQuestion($"/download/{kind}/{Uri.EscapeDataString(id)}.{extension}", question, language, options);

    /// <summary>A path with the question's parameters, those of the page beside them, and the language where it is said.</summary>
    public static string WithQuestion(
        string path, Question question, Language? language, IEnumerable<KeyValuePair<string, string>>? options = null) =>
        With(path, QuestionParameters.Write(question).Concat(options ?? []), language);

    /// <summary>A path with parameters, one name as often as it has values, and the language where it is said.</summary>
    public static string With(string path, IEnumerable<KeyValuePair<string, string>> pairs, Language? language)
    {
        if (language is { } chosen) pairs = pairs.Append(KeyValuePair.Create("lang", Code.Of(chosen)));

        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in pairs)
        {
            // A period's slash reads better unescaped and is allowed in a query.
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>One more parameter of a page's own.</summary>
    private static string With(string address, string name, string? value) =>
        value is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
}
