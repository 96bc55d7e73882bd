using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Storage;

/// <summary>A figure of a table as a row of the database: there may be a million, and none of them is made for it.</summary>
/// <param name="Figures">Where it is.</param>
/// <param name="Index">Its place there.</param>
/// <param name="Traits">The key of what it has in common with others.</param>
/// <param name="ImportFile">The kept file in which it was read.</param>
/// <param name="Line">The physical line in that file.</param>
internal readonly record struct FigureLine(FigureTable Figures, int Index, long Traits, long ImportFile, int Line)
{
    public long Came { get; init; }

    public long Position { get; init; }

    public static RowTable<FigureLine> Table(StoreContext context) => RowTable.Of<FigureLine>(context, typeof(FigureRow), TellerOf, line => FigureId.Of(line.Figures.IdOf(line.Index)));

    private static Action<FigureLine, IRowValues> TellerOf(IProperty property) => (property.DeclaringType.ContainingEntityType == property.DeclaringType, property.Name) switch
    {
        (true, nameof(FigureRow.Traits)) => (line, values) => values.Number(line.Traits),
        (true, nameof(FigureRow.Period)) => (line, values) => values.Text(line.Figures.PeriodOf(line.Index).Text),
        (true, nameof(FigureRow.Value)) => (line, values) => values.Number(line.Figures.MillionthsOf(line.Index)),
        (true, nameof(FigureRow.Published)) => (line, values) => Tell(line.Figures.PublishedOf(line.Index), values),
        (true, nameof(FigureRow.Locator)) => (line, values) => values.Text(line.Figures.LocatorOf(line.Index)),
        (true, nameof(FigureRow.Decisions)) => (line, values) => Tell(TextOf(property, line.Figures.DecisionsOf(line.Index)), values),
        (false, nameof(LocalText.Fr)) => (line, values) => values.Text(line.Figures.NoteOf(line.Index).Fr),
        (false, nameof(LocalText.En)) => (line, values) => values.Text(line.Figures.NoteOf(line.Index).En),
        (true, nameof(FigureRow.Identity)) => (line, values) => values.Number(unchecked((long)line.Figures.IdOf(line.Index))),
        (true, nameof(FigureRow.Position)) => (line, values) => values.Number(line.Position),
        (true, nameof(FigureRow.Came)) => (line, values) => values.Number(line.Came),
        (true, nameof(FigureRow.Went)) => (_, values) => values.Null(),
        (true, nameof(FigureRow.ImportFile)) => (line, values) => values.Number(line.ImportFile),
        (true, nameof(FigureRow.Line)) => (line, values) => values.Whole(line.Line),
        _ => throw new NotSupportedException($"Nobody says what a figure has in '{property.Name}'."),
    };

    private static string? TextOf(IProperty property, FigureDecisions? decisions) =>
        decisions is null ? null : (string)property.GetRelationalTypeMapping().Converter!.ConvertToProvider(decisions)!;

    private static void Tell(string? text, IRowValues values)
    {
        if (text is null) values.Null();
        else values.Text(text);
    }
}
