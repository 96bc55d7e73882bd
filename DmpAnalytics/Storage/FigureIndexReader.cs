using System.Globalization;
using DmpAnalytics.Domain;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Reads what is searched of every figure of one data version, once.</summary>
internal sealed class FigureIndexReader(VersionContexts versions)
{
    private readonly FacetTable facets = new();
    private readonly Dictionary<(string, string, string), int> texts = [];
    private readonly List<string> folded = [];

    public async Task<FigureIndex> ReadAsync(ReferenceData reference)
    {
        var rows = new List<IndexedFigure>();
        await using var context = await versions.OpenAsync(reference.Version, CancellationToken.None);
        var figures = context.Figures.AsNoTracking().On(reference.Version).Select(row => new
        {
            row.Key,
            row.Position,
            row.Programme,
            row.Measure,
            row.Scope,
            row.Region,
            row.Period,
            row.Value,
            row.Source,
            row.Rank,
            row.Qualifier,
            row.Status,
            row.Locator,
            NoteFr = row.Note.Fr,
            NoteEn = row.Note.En,
        });
        await foreach (var row in figures.AsAsyncEnumerable())
        {
            var kind = reference.FindSource(row.Source)?.Kind;
            var cell = facets.CellOf(
            [
                row.Programme,
                row.Measure,
                row.Scope,
                row.Region,
                kind is { } known ? Code.Of(known) : null,
                row.Source,
                row.Period.Last.Year.ToString("0000", CultureInfo.InvariantCulture),
                Code.Of(row.Rank),
                Code.Of(row.Qualifier),
                row.Status == FigureStatus.None ? null : string.Join('\n', row.Status.Codes()),
            ]);
            rows.Add(new(
                row.Key, row.Position, row.Period.First.DayNumber, row.Period.Last.DayNumber, decimal.ToInt64(row.Value * 1_000_000m), cell, TextOf(row.Locator, row.NoteFr, row.NoteEn)));
        }

        return new(facets, folded, [.. rows.OrderBy(row => row.Position)]);
    }

    private int TextOf(string locator, string noteFr, string noteEn)
    {
        if (texts.TryGetValue((locator, noteFr, noteEn), out var text)) return text;
        texts.Add((locator, noteFr, noteEn), text = folded.Count);
        folded.Add(FoldedText.Of($"{locator}\n{noteFr}\n{noteEn}"));
        return text;
    }
}
