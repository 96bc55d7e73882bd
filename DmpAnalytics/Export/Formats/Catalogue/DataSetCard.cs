using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Catalogue;

/// <summary>One form in which the data set can be had.</summary>
/// <param name="Title">What it is.</param>
/// <param name="MediaType">Without parameters.</param>
/// <param name="Path">Where, on this site.</param>
/// <param name="Standard">The address of the standard it keeps to, where there is one.</param>
public sealed record CardForm(LocalText Title, string MediaType, string Path, string? Standard);

/// <summary>What a catalogue says of the data set on a data version: the one model behind DCAT and schema.org.</summary>
/// <param name="Data">The data version.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Rights">What may be done with it.</param>
/// <param name="Issued">When its first version was made.</param>
/// <param name="Modified">When this version was made.</param>
/// <param name="Span">What its figures cover.</param>
/// <param name="Countries">ISO 3166-1 alpha-3.</param>
/// <param name="Measures">The names of what is counted.</param>
/// <param name="Forms">The forms in which it can be had, the whole package first.</param>
public sealed record DataSetCard(
    long Data,
    LocalText Title,
    LocalText Description,
    LocalText Rights,
    DateTimeOffset Issued,
    DateTimeOffset Modified,
    FigureSpan Span,
    IReadOnlyList<string> Countries,
    IReadOnlyList<LocalText> Measures,
    IReadOnlyList<CardForm> Forms);
