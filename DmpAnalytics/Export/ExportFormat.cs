namespace DmpAnalytics.Export;

/// <summary>One form in which a quotation leaves as a file.</summary>
/// <param name="Extension">What the address and the file end in, without the first dot: <c>csv</c>, <c>excel.csv</c>. Public, never renamed.</param>
/// <param name="MediaType">As the response says it.</param>
/// <param name="Write">The whole file; null for the evidence pack of a number, which is gathered from the store.</param>
/// <param name="HasData">It carries the figures themselves, so a source's licence can forbid it; a citation does not.</param>
public sealed record ExportFormat(string Extension, string MediaType, Func<Quotation, byte[]>? Write, bool HasData = true)
{
    /// <summary>Whether a quotation of this kind has it.</summary>
    public bool Serves(QuotationKind kind) => Write is not null || kind == QuotationKind.Indicators;
}
