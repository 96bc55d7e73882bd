using System.Collections;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>Figures to be checked, of which there may be millions: what groups and sorts them is told without making one.</summary>
public abstract class CheckedFigures : IReadOnlyList<Figure>
{
    public abstract int Count { get; }

    public abstract Figure this[int index] { get; }

    public static CheckedFigures Of(IReadOnlyList<Figure> figures) => new Listed(figures);

    /// <summary>Those of a table and of another after it; a figure is made anew whenever it is asked for.</summary>
    public static CheckedFigures Of(FigureTable first, FigureTable? second = null) => new Tabled(first, second ?? new());

    public abstract FigureTraits TraitsOf(int index);

    public abstract Period PeriodOf(int index);

    public IEnumerator<Figure> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Listed(IReadOnlyList<Figure> figures) : CheckedFigures
    {
        public override int Count => figures.Count;

        public override Figure this[int index] => figures[index];

        public override FigureTraits TraitsOf(int index) => figures[index].Traits;

        public override Period PeriodOf(int index) => figures[index].Period;
    }

    private sealed class Tabled(FigureTable first, FigureTable second) : CheckedFigures
    {
        public override int Count => first.Count + second.Count;

        public override Figure this[int index] => index < first.Count ? first.FigureOf(index) : second.FigureOf(index - first.Count);

        public override FigureTraits TraitsOf(int index) => index < first.Count ? first.TraitsOf(index) : second.TraitsOf(index - first.Count);

        public override Period PeriodOf(int index) => index < first.Count ? first.PeriodOf(index) : second.PeriodOf(index - first.Count);
    }
}
