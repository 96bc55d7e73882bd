using System.Reflection;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Batches;

/// <summary>Compares kind after kind and keeps the count.</summary>
internal sealed class Comparison(CancellationToken cancellationToken)
{
    private readonly List<ChangedRow> changes = [];

    public IReadOnlyList<ChangedRow> Changes => changes;

    public int AddedCount { get; private set; }

    public int UnchangedCount { get; private set; }

    /// <param name="stored">What counts now.</param>
    /// <param name="given">What the set says.</param>
    /// <param name="identityOf">When two statements are one and the same.</param>
    /// <param name="bare">Takes off what is no part of the statement.</param>
    public (IReadOnlyList<Located<T>> Added, IReadOnlyList<Located<T>> Changed) Of<T>(
        IReadOnlyList<Located<T>> stored, IReadOnlyList<Located<T>> given, Func<T, string> identityOf, Func<T, T>? bare = null)
        where T : class
    {
        var before = stored.ToDictionary(located => identityOf(located.Item), located => Bare(located.Item), StringComparer.Ordinal);
        var added = new List<Located<T>>();
        var changed = new List<Located<T>>();

        foreach (var located in given)
        {
            var identity = identityOf(located.Item);
            if (!before.TryGetValue(identity, out var old))
            {
                added.Add(located);
            }
            else if (Bare(located.Item) is var now && !old.Equals(now))
            {
                changed.Add(located);
                changes.Add(new(located.File, located.Line, identity, [.. Fields(old, now)]));
            }
        }

        AddedCount += added.Count;
        UnchangedCount += given.Count - added.Count - changed.Count;
        return (added, changed);

        T Bare(T item) => bare is null ? item : bare(item);
    }

    /// <summary>The same for figures, which may be a million on either side.</summary>
    public (IReadOnlyList<Located<Figure>> Added, IReadOnlyList<Located<Figure>> Changed) OfFigures(
        IReadOnlyList<Located<Figure>> stored, IReadOnlyList<Located<Figure>> given)
    {
        var (before, now) = (FigureTable.Of(stored), FigureTable.Of(given));
        var places = before.Places();
        var added = now.Where(IsAdded);
        var decided = new List<Located<Figure>>();
        var changed = now.Where(IsChanged);
        foreach (var located in decided) changed.Add(located);
        AddedCount += added.Count;
        UnchangedCount += now.Count - added.Count - changed.Count;
        return (added, changed);

        bool IsAdded(int index)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return !places.ContainsKey(now.IdOf(index));
        }

        bool IsChanged(int index)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!places.TryGetValue(now.IdOf(index), out var place)) return false;
            var (old, located) = (before[place].Item with { Origin = null }, now[index]);
            var said = FigureDecisions.Over(old, located.Item with { Origin = null });
            if (old.Equals(said)) return false;
            changes.Add(new(located.File, located.Line, said.Id, [.. Fields(old, said)]));
            if (old.Decisions is null) return true;

            // What was decided about it stands in no file: the row is another than the given one.
            decided.Add(located with { Item = said });
            return false;
        }
    }

    private static IEnumerable<FieldChange> Fields<T>(T old, T now) =>
        from field in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let before = field.GetValue(old)
        let after = field.GetValue(now)
        where field.Name != nameof(Figure.Decisions) && !Equals(before, after)
        select new FieldChange(field.Name, Text(before), Text(after));

    private static string Text(object? value) => value switch
    {
        null => "",
        LocalText text => $"{text.Fr} | {text.En}",
        _ => FormattableString.Invariant($"{value}"),
    };
}
