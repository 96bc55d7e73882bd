using System.Globalization;
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
        return Compare(x, y, out _);
    }

    /// <summary>Why <paramref name="other"/> gives way to <paramref name="standing"/>.</summary>
    public SetAside WhyAside(Figure other, Figure standing)
    {
        if (other.Rank == Rank.Deprecated) return SetAside.Deprecated;
        Compare(standing, other, out var why);
        return why;
    }

    /// <summary>The tier of rule 3: rank, then kind of source, then bounds last; a lower number is chosen first.</summary>
    public int Tier(Figure figure) =>
        ((((int)figure.Rank * 8) + Trust(figure)) * 2) + (IsBound(figure) ? 1 : 0);

    public static bool IsBound(Figure figure) => figure.Qualifier is Qualifier.AtLeast or Qualifier.AtMost;

    /// <summary>Digits from the first to the last that is not zero: 3 for 158,000; 1 for 0.</summary>
    public static int SignificantDigits(decimal value)
    {
        Span<char> text = stackalloc char[32];
        Math.Abs(value).TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        var digits = ((ReadOnlySpan<char>)text[..length]).Trim("0.");
        return Math.Max(1, digits.Length - (digits.Contains('.') ? 1 : 0));
    }

    private int Compare(Figure x, Figure y, out SetAside why)
    {
        why = SetAside.LowerRank;
        var order = x.Rank.CompareTo(y.Rank);
        if (order != 0) return order;

        why = SetAside.LessTrustedSource;
        order = Trust(x).CompareTo(Trust(y));
        if (order != 0) return order;

        why = SetAside.WeakerQualifier;
        order = x.Qualifier.CompareTo(y.Qualifier);
        if (order != 0) return order;

        why = SetAside.LessPreciseDate;
        order = x.Precision.CompareTo(y.Precision);
        if (order != 0) return order;

        why = SetAside.FewerDigits;
        order = SignificantDigits(y.Value).CompareTo(SignificantDigits(x.Value));
        if (order != 0) return order;

        why = SetAside.PublishedEarlier;
        order = Published(y).CompareTo(Published(x));
        if (order != 0) return order;

        why = SetAside.SourceOrder;
        order = string.CompareOrdinal(x.Source, y.Source);
        if (order != 0) return order;

        order = x.Period.First.CompareTo(y.Period.First);
        if (order == 0) order = x.Period.Last.CompareTo(y.Period.Last);
        return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }

    private int Trust(Figure figure) =>
        reference.FindSource(figure.Source) is { } source
            ? (int)(source.Kind == SourceKind.Press ? SourceKind.Website : source.Kind)
            : (int)SourceKind.Press;

    private DateOnly Published(Figure figure) =>
        reference.FindSource(figure.Source)?.Published?.First ?? DateOnly.MinValue;
}
