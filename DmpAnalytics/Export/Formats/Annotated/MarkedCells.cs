using DmpAnalytics.Import;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>Where the issues of a table came to stand in its sheet.</summary>
internal sealed class MarkedCells
{
    private readonly Dictionary<Issue, string> places = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Row, int Column, string Text)> notes = [];

    /// <summary>The cells with a note, each once.</summary>
    public IReadOnlyList<(int Row, int Column, string Text)> Notes => notes;

    /// <summary>Whether some cells have none since there are too many.</summary>
    public bool IsCut { get; private set; }

    public string PlaceOf(Issue issue) => places.GetValueOrDefault(issue, "");

    public void Place(Issue issue, int row, int column) => places[issue] = AnnotatedWorkbook.Address(row, column);

    public void Note(int row, int column, string text)
    {
        IsCut = notes.Count == AnnotatedWorkbook.MostNotes;
        if (!IsCut) notes.Add((row, column, text));
    }
}
