using System.Globalization;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// Writes what a person decides about a figure, in one transaction and one data version of its own. The row that counted ends and
/// another takes its place, with the same file and line: what the file says is not touched.
/// </summary>
public sealed class StoreAmender
{
    private readonly Func<StoreContext> contexts;

    internal StoreAmender(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>Gives the new data version; null when the figure is no more, or says something else than it was looked at.</summary>
    public async Task<DataVersion?> AmendAsync(StoreAmendment amendment, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(amendment.Reason);
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var identity = Identity.Of(amendment.Before);
        var old = await context.Figures.SingleOrDefaultAsync(row => row.Identity == identity && row.Went == null, cancellationToken);
        if (old is null || !await SaysAsync(context, old, amendment.Before, cancellationToken)) return null;

        var latest = await context.DataVersions.MaxAsync(version => version.Number, cancellationToken);
        var made = await VersionCommit.AddAsync(context, latest + 1, amendment.Kind, Told(amendment, latest), import: null, undoes: null, cancellationToken);
        old.Went = made.Number;
        await context.SaveChangesAsync(cancellationToken);

        await FigureKind.AddAsync(context, amendment.After, old, made.Number, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        StoreMeter.Committed(amendment.Kind);
        return new(made.Number, made.At, made.Kind, made.Who, made.Import, made.Note);
    }

    private static async Task<bool> SaysAsync(StoreContext context, FigureRow row, Figure figure, CancellationToken cancellationToken)
    {
        var nowhere = new Origin(0, "", 0);
        var traits = await FigureQueries.TraitsAsync(context, [row.Traits], cancellationToken);
        return row.ToItem(traits[row.Traits], nowhere) == figure with { Origin = nowhere };
    }

    private static LogEvent Told(StoreAmendment amendment, long latest) =>
        new(amendment.At, amendment.Who, ActionOf(amendment.Kind), new(LogSubjectKind.Figure, amendment.Before.Id))
        {
            Before = Said(amendment.Before, latest),
            After = Said(amendment.After, latest + 1),
            Reason = amendment.Reason,
        };

    private static LogAction ActionOf(DataVersionKind kind) => kind switch
    {
        DataVersionKind.Rank => LogAction.RankChanged,
        DataVersionKind.Correction => LogAction.CorrectionDeclared,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Neither a rank nor a correction."),
    };

    private static JsonObject Said(Figure figure, long version) => new()
    {
        ["version"] = version,
        ["rank"] = Code.Of(figure.Rank),
        ["value"] = figure.Value.ToString(CultureInfo.InvariantCulture),
        ["unit"] = figure.Unit,
    };
}
