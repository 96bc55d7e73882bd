using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 1, as a list of questions asked in turn: the figure that comes first stands.</summary>
internal sealed class Trust(IReadOnlyDictionary<string, Source> sources) : IComparer<Figure>
{
    public int Compare(Figure? x, Figure? y)
    {
        int[] answers =
        [
            x!.Rank.CompareTo(y!.Rank),
            Kind(x).CompareTo(Kind(y)),
            x.Qualifier.CompareTo(y.Qualifier),
            x.Precision.CompareTo(y.Precision),
            Digits(y.Value).CompareTo(Digits(x.Value)),
            Published(y).CompareTo(Published(x)),
            string.CompareOrdinal(x.Source, y.Source),
        ];
        return answers.FirstOrDefault(answer => answer != 0);
    }

    /// <summary>Tiers of rule 3(a): rank, kind of source, bounds last.</summary>
    public (Rank Rank, SourceKind Kind, bool IsBound) Tier(Figure figure) => (figure.Rank, Kind(figure), IsBound(figure));

    public static bool IsBound(Figure figure) => figure.Qualifier is Qualifier.AtLeast or Qualifier.AtMost;

    private SourceKind Kind(Figure figure) => sources[figure.Source].Kind is SourceKind.Press ? SourceKind.Website : sources[figure.Source].Kind;

    private DateOnly Published(Figure figure) => sources[figure.Source].Published?.First ?? DateOnly.MinValue;

    private static int Digits(decimal value) =>
        Math.Max(1, value.ToString("0.######", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length);
}
