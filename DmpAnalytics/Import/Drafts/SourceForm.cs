using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Drafts;

/// <summary>A source as a person enters it for a whole file; texts as typed, empty where nothing is known.</summary>
public sealed record SourceForm
{
    public string Title { get; init; } = "";

    public string Publisher { get; init; } = "";

    /// <summary>The code of its kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>As people write dates: <c>15/03/2014</c>, <c>mars 2014</c>, <c>2014</c>.</summary>
    public string Published { get; init; } = "";

    public string Url { get; init; } = "";

    public string Licence { get; init; } = "";

    /// <summary>
    /// The source as a file of its own in the canonical form: kept, judged and traced like any other. Its id is made of publisher,
    /// year and title, and is none that is taken.
    /// </summary>
    public (string Id, ImportFile File) ToFile(ReferenceData reference)
    {
        var published = PeriodForms.TryRead(Published.Trim(), DateOrder.DayFirst, out var period) ? period.Text : Published.Trim();
        var id = IdOf(period, reference);
        string[] header = ["id", "title", "title_is_ours", "publisher", "kind", "published", "url", "language", "note_fr", "note_en", "licence"];
        string[] row = [id, Title.Trim(), "", Publisher.Trim(), Kind, published, Url.Trim(), "", "", "", Licence.Trim()];
        var text = string.Join(',', header) + "\r\n" + string.Join(',', row.Select(Quoted)) + "\r\n";
        return (id, new($"source-{id}.csv", Encoding.UTF8.GetBytes(text)));
    }

    private string IdOf(Period? published, ReferenceData reference)
    {
        const int Longest = 48;
        var words = $"{Folding.Fold(Publisher)} {published?.First.Year} {Folding.Fold(Title)}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stem = "";
        foreach (var word in words.Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)])).Where(word => word.Length > 0))
        {
            if (stem.Length + word.Length >= Longest) break;
            stem = stem.Length == 0 ? word : $"{stem}_{word}";
        }

        if (stem.Length == 0) stem = "source";
        var id = stem;
        for (var number = 2; reference.FindSource(id) is not null; number++) id = FormattableString.Invariant($"{stem}_{number}");
        return id;
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
