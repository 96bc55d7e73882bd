using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DmpAnalytics.Accounts;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DmpAnalytics.Components.Controls;

/// <summary>
/// How to take a chart, a number or a figure away and how to quote it: two folded parts that stand on the line of the table.
/// Links and citations work without script; pictures and copying need it.
/// </summary>
public partial class QuoteLine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Escapes what means something in HTML and leaves letters with accents as they are.</summary>
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    [Parameter, EditorRequired]
    public required Quotation Quotation { get; set; }

    /// <summary>The chart whose drawing can become a picture and a frame; null for a number or a figure.</summary>
    [Parameter]
    public ChartModel? Picture { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider Session { get; set; } = null!;

    private bool mayTakeWithheld;

    private Language Language => Quotation.Language;

    private IEnumerable<(string Key, string Text)> Passages =>
    [
        ("sentence", Citations.Sentence(Quotation)),
        ("short", Citations.Short(Quotation)),
        ("full", Citations.Full(Quotation)),
    ];

    private IEnumerable<(string Key, string Text)> Fields
    {
        get
        {
            yield return ("link", Quotation.Link);
            yield return ("link.frozen", Quotation.FrozenLink);
            if (Picture?.Asked is not { } asked) yield break;
            yield return ("embed", Frame(Quotation.Question));
            yield return ("embed.frozen", Frame(ChartQuotation.Frozen(asked, Picture)));
        }
    }

    /// <summary>What the picture says beside its drawing. Characters that mean something in HTML are escaped.</summary>
    private string PictureData => $"<script type=\"application/json\" data-picture>{JsonSerializer.Serialize(
        new
        {
            File = Quotation.FileName,
            Quotation.Title,
            Subtitle = Quotation.About,
            Picture!.Alt,
            Notes = Quotation.Caveats.Concat(Picture.Events.IsEmpty ? [] : [Events]),
            Lines = (string[])
            [
                .. Quotation.Sources.IsEmpty ? (string[])[] : [Words.Format("Quote", "source", Language, SourceNames.Several(Quotation.Sources, Language))],
                $"DmpAnalytics, {Citations.VersionOf(Quotation)}",
                Quotation.FrozenLink,
            ],
        },
        Json)}</script>";

    private string Events => Words.Format(
        "Quote",
        "events",
        Language,
        string.Join(Words.Get("Quote", "list", Language), Picture!.Events.Select(item => $"{Formats.Number(item.Number, Language)} {item.When}, {item.Title}")));

    protected override async Task OnParametersSetAsync() => mayTakeWithheld =
        Quotation.Forbidding is not null && Permissions.IsGranted((await Session.GetAuthenticationStateAsync()).User, Permissions.ReadWithheld);

    private string AddressOf(ExportFormat format) =>
        AppUrls.Download(Code.Of(Quotation.Kind), Quotation.Id, format.Extension, Quotation.Question, Quotation.Options, Language);

    private string Frame(Analysis.Question question) =>
        $"<iframe src=\"{Navigation.BaseUri.TrimEnd('/')}{AppUrls.EmbedOf(Quotation.Id, question, Quotation.Options, Language).Replace("&", "&amp;", StringComparison.Ordinal)}\" title=\"{Html.Encode(Quotation.Title)}\" width=\"100%\" height=\"640\" loading=\"lazy\" frameborder=\"0\"></iframe>";

    private string CopyName(string key) => Words.Format("Quote", "copy.name", Language, Text(key));

    private string Text(string key) => Words.Get("Quote", key, Language);
}
