using System.Globalization;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Kinds.Measures;
using DmpAnalytics.Import.Kinds.Programmes;
using DmpAnalytics.Import.Kinds.Regions;
using DmpAnalytics.Import.Kinds.Scopes;
using DmpAnalytics.Import.Kinds.Sources;

namespace DmpAnalytics.Import.Synthetic;

/// <summary>Writes a made-up set as canonical files, figure by figure, so that its size is bounded by the disk alone.</summary>
public static class SyntheticFiles
{
    /// <summary>Writes into a folder, which is made; files of the same names are replaced.</summary>
    public static async Task WriteAsync(string folder, int figures, int seed, CancellationToken cancellationToken)
    {
        await WriteReferenceAsync(folder, SyntheticSet.Reference(), cancellationToken);
        var writers = new Dictionary<string, StreamWriter>();
        try
        {
            foreach (var name in FigureRow.FileNames)
            {
                writers[name] = Open(folder, name);
                await writers[name].WriteLineAsync(string.Join(',', FigureRules.Kind.Columns));
            }

            foreach (var figure in SyntheticSet.Figures(figures, seed))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writers[SyntheticSet.FileOf(figure)].WriteLineAsync(Of(figure));
            }
        }
        finally
        {
            foreach (var writer in writers.Values) await writer.DisposeAsync();
        }
    }

    /// <summary>Monthly figures by establishment: a file of figures for each year, so that one can be imported after the other.</summary>
    public static async Task WriteEstablishmentsAsync(string folder, int establishments, int years, int seed, CancellationToken cancellationToken)
    {
        var set = EstablishmentSet.Reference(establishments, years);
        await WriteReferenceAsync(folder, set, cancellationToken);
        await WriteAsync(folder, "regions.csv", RegionRules.Kind.Columns, set.Regions.Select(row => Of(row.Item)), cancellationToken);
        foreach (var year in Enumerable.Range(EstablishmentSet.FirstYear, years))
        {
            await WriteAsync(
                folder, string.Create(CultureInfo.InvariantCulture, $"figures-{year}.csv"), FigureRules.Kind.Columns, EstablishmentSet.Figures(establishments, year, seed).Select(Of), cancellationToken);
        }
    }

    private static async Task WriteReferenceAsync(string folder, DataSet set, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync(folder, "programmes.csv", ProgrammeRules.Kind.Columns, set.Programmes.Select(row => Of(row.Item)), cancellationToken);
        await WriteAsync(folder, "measures.csv", MeasureRules.Kind.Columns, set.Measures.Select(row => Of(row.Item)), cancellationToken);
        await WriteAsync(folder, "scopes.csv", ScopeRules.Kind.Columns, set.Scopes.Select(row => Of(row.Item)), cancellationToken);
        await WriteAsync(folder, "sources.csv", SourceRules.Kind.Columns, set.Sources.Select(row => Of(row.Item)), cancellationToken);
    }

    private static async Task WriteAsync(string folder, string name, IEnumerable<string> columns, IEnumerable<string> rows, CancellationToken cancellationToken)
    {
        await using var writer = Open(folder, name);
        foreach (var line in rows.Prepend(string.Join(',', columns))) await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
    }

    private static StreamWriter Open(string folder, string name) =>
        new(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static string Of(Programme item) =>
        Line(item.Id, item.Name.Fr, item.Name.En, item.Country, "", "", item.Launched?.Text, item.Opened?.Text, item.Currency, item.Denominator is { } denominator ? Code.Of(denominator) : "", "", "", "", "");

    private static string Of(Measure item) => Line(item.Id, Code.Of(item.Kind), item.Unit, item.Name.Fr, item.Name.En, item.File);

    private static string Of(Scope item) => Line(item.Programme, item.File, item.Id, item.Name.Fr, item.Name.En, "", "", item.IsDefault ? "yes" : "");

    private static string Of(Region item) => Line(item.Id, item.Country, item.Level, item.Name.Fr, item.Name.En, item.Parent, "", "");

    private static string Of(Source item) => Line(item.Id, item.Title, "", item.Publisher, Code.Of(item.Kind), item.Published?.Text, "", "en", "", "");

    private static string Of(Figure item) =>
        Line(
            item.Programme, item.Measure, item.Period.Text, "", item.Value.ToString(CultureInfo.InvariantCulture), item.Unit, Code.Of(item.Qualifier), item.Scope, item.Region,
            item.Source, "", item.Rank == Rank.Normal ? "" : Code.Of(item.Rank), "", "");

    /// <summary>Made-up texts hold nothing that would need quotation marks.</summary>
    private static string Line(params IEnumerable<string?> fields) => string.Join(',', fields);
}
