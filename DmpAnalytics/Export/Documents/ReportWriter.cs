using DmpAnalytics.Export.Formats.Evidence;

namespace DmpAnalytics.Export.Documents;

/// <summary>A report in any of its forms.</summary>
public sealed class ReportWriter(EvidencePacks evidence)
{
    /// <param name="document">The report.</param>
    /// <param name="format">One that is available here.</param>
    /// <param name="isInside">Whether the log and acknowledgements may be read; counts for the evidence pack alone.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public Task<byte[]> WriteAsync(ReportDocument document, ReportFormat format, bool isInside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.WriteAsync is { } write ? write(document, cancellationToken) : evidence.OfReportAsync(document, isInside, cancellationToken);
    }
}
