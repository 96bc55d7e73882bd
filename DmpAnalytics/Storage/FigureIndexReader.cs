using System.Globalization;
using DmpAnalytics.Domain;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Reads what is searched of every figure of one data version, once.</summary>
internal sealed class FigureIndexReader(VersionContexts versions)
{
    private readonly FacetTable facets = new();
    private readonly Dictionary<(string, string, string), int> texts = [];
    private readonly Dictionary<(long, int), int> cells = [];
    private readonly List<string> folded = [];

    public async Task<FigureIndex> ReadAsync(ReferenceData reference)
    {
        var rows = new List<IndexedFigure>();
        await using var context = await versions.OpenAsync(reference.Version, CancellationToken.None);
        var traits = await FigureQueries.AllTraitsAsync(context, CancellationToken.None);
        var figures = context.Figures.AsNoTracking().On(reference.Version).Select(row => new
        {
            row.Key,
            row.Position,
            row.Traits,
            row.Period,
            row.Value,
            row.Locator,
            NoteFr = row.Note.Fr,
            NoteEn = row.Note.En,
        });
        await foreach (var row in figures.AsAsyncEnumerable())
        {
            if (!cells.TryGetValue((row.Traits, row.Period.Last.Year), out var cell))
                cells.Add((row.Traits, row.Period.Last.Year), cell = CellOf(traits[row.Traits], row.Period.Last.Year, reference));
            rows.Add(new(
                row.Key, row.Position, row.Period.First.DayNumber, row.Period.Last.DayNumber, decimal.ToInt64(row.Value * 1_000_000m), cell, TextOf(row.Locator, row.NoteFr, row.NoteEn)));
        }

        return new(facets, folded, [.. rows.OrderBy(row => row.Position)]);
    }

    private int CellOf(FigureTraits traits, int year, ReferenceData reference) => facets.CellOf(
    [
        traits.Programme,
        traits.Measure,
        traits.Scope,
        traits.Region,
        reference.FindSource(traits.Source)?.Kind is { } kind ? Code.Of(kind) : null,
        traits.Source,
        year.ToString("0000", CultureInfo.InvariantCulture),
        Code.Of(traits.Rank),
        Code.Of(traits.Qualifier),
        traits.Status == FigureStatus.None ? null : string.Join('\n', traits.Status.Codes()),
    ]);

    private int TextOf(string locator, string noteFr, string noteEn)
    {
        if (texts.TryGetValue((locator, noteFr, noteEn), out var text)) return text;
        texts.Add((locator, noteFr, noteEn), text = folded.Count);
        folded.Add(FoldedText.Of($"{locator}\n{noteFr}\n{noteEn}"));
        return text;
    }
}
