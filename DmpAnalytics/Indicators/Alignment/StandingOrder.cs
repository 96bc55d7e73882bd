using System.Numerics;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// Rule 1: which of two figures stands. Rank, kind of source (press and website as one), exact – about – at least –
/// at most, the more precise date, the more significant digits, the latest published (a vague date counts from its
/// first day; none is last), source id; where all agree, the earliest. Better sorts first.
/// </summary>
public sealed class StandingOrder(ReferenceData reference) : IComparer<Figure>
{
    /// <inheritdoc/>
    public int Compare(Figure? x, Figure? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Ranked(x).CompareTo(Ranked(y));
    }

    /// <summary>Why <paramref name="other"/> gives way to <paramref name="standing"/>.</summary>
    public SetAside WhyAside(Figure other, Figure standing) => WhyAside(Ranked(other), Ranked(standing));

    internal static SetAside WhyAside(RankedFigure other, RankedFigure standing) =>
        other.Figure.Rank == Rank.Deprecated ? SetAside.Deprecated : standing.Before(other).Why;

    /// <summary>The tier of rule 3: rank, then kind of source, then bounds last; a lower number is chosen first.</summary>
    public int Tier(Figure figure) =>
        ((((int)figure.Rank * 8) + Trust(figure)) * 2) + (IsBound(figure) ? 1 : 0);

    public static bool IsBound(Figure figure) => figure.Qualifier is Qualifier.AtLeast or Qualifier.AtMost;

    /// <summary>Digits from the first to the last that is not zero: 3 for 158,000; 1 for 0.</summary>
    public static int SignificantDigits(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var low = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        return parts[2] == 0 ? DigitsOf(low) : DigitsOf(new UInt128((uint)parts[2], low));
    }

    /// <summary>The better first.</summary>
    internal RankedFigure[] Sorted(IEnumerable<Figure> figures)
    {
        var sorted = figures.Select(Ranked).ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>A figure with all that is looked at, worked out once however often it is compared.</summary>
    internal RankedFigure Ranked(Figure figure)
    {
        var source = reference.FindSource(figure.Source);
        return new(figure, Trust(source), SignificantDigits(figure.Value), source?.Published?.First ?? DateOnly.MinValue);
    }

    private int Trust(Figure figure) => Trust(reference.FindSource(figure.Source));

    private static int Trust(Source? source) => (int)(source?.Kind switch
    {
        null => SourceKind.Press,
        SourceKind.Press => SourceKind.Website,
        { } kind => kind,
    });

    /// <summary>Of a whole number, without the zeros at its end.</summary>
    private static int DigitsOf<T>(T whole)
        where T : IBinaryInteger<T>
    {
        var ten = T.CreateChecked(10);
        if (T.IsZero(whole)) return 1;
        while (T.IsZero(whole % ten)) whole /= ten;
        var digits = 0;
        for (; !T.IsZero(whole); whole /= ten) digits++;
        return digits;
    }
}
