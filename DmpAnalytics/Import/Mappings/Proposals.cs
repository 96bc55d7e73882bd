using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Mappings;

/// <summary>The beginning of the way in: a file is opened, and a mapping proposed for it.</summary>
public static class Proposals
{
    /// <summary>A mapping for a file, and what a person must still say.</summary>
    /// <param name="file">Any table of separated values, or a workbook.</param>
    /// <param name="reference">What is stored.</param>
    /// <param name="known">A mapping that a person made or kept; null: none, or it does not fit this file.</param>
    /// <param name="issues">What kept the file, or lines of it, from being read.</param>
    /// <returns>Null where the file holds no table; the issues say why.</returns>
    public static ProposedMapping? Of(ImportFile file, ReferenceData reference, Mapping? known, out IReadOnlyList<Issue> issues)
    {
        var found = new IssueList();
        var form = Workbook.IsOne(file.Content.Head.Span) ? null : known?.Form ?? FormDetector.Detect(file.Bytes);
        var table = TableFile.Read(file, form, known?.Sheet, found);
        issues = found.InOrder();
        if (table is null) return null;

        var proposal = new MappingProposal(table, reference);
        return known is not null && known.Fits(table.Header) ? proposal.Complete(known with { Form = form }) : proposal.Propose(form, known?.Sheet);
    }
}
