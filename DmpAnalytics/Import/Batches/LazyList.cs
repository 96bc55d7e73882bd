using System.Collections;

namespace DmpAnalytics.Import.Batches;

/// <summary>A list whose items are made when they are asked for, each time anew, and never all at once.</summary>
internal sealed class LazyList<T>(int count, Func<int, T> at) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => at(index);

    /// <summary>One list after another, neither copied.</summary>
    public static LazyList<T> Joined(IReadOnlyList<T> first, IReadOnlyList<T> second) =>
        new(first.Count + second.Count, index => index < first.Count ? first[index] : second[index - first.Count]);

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < count; index++) yield return at(index);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
