using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Analysis;

/// <summary>
/// The sums over establishments of one data version, as figures of the regions that contain them and of the whole country. They stand
/// only for measures of which nothing was published for the region itself, so that nobody's figure has a sum for a rival.
/// </summary>
internal sealed class PlaceBook
{
    private readonly ReferenceData reference;
    private readonly Dictionary<Key, Total> byParent;
    private readonly Lazy<ILookup<(string Programme, string? Region), Figure>> figures;
    private readonly Lazy<ILookup<string?, Region>> within;
    private readonly Dictionary<string, Region> regions;

    private PlaceBook(ReferenceData reference, Dictionary<Key, Total> byParent)
    {
        this.reference = reference;
        this.byParent = byParent;
        regions = reference.Regions.ToDictionary(region => region.Id);
        within = new(() => reference.Regions.Where(IsPlace).SelectMany(place => Around(place.Parent).Select(around => (Around: around, Place: place))).ToLookup(each => each.Around, each => each.Place));
        figures = new(() => Upwards().ToLookup(figure => (figure.Programme, figure.Region)));
    }

    /// <summary>Whether there is anything to sum.</summary>
    public static bool IsNeeded(ReferenceData reference) => reference.Regions.Any(IsPlace);

    /// <param name="reference">Everything but the figures.</param>
    /// <param name="sums">By the place that contains the establishments directly.</param>
    public static PlaceBook Of(ReferenceData reference, IReadOnlyList<PlaceSum> sums) => new(reference, Added([], sums));

    /// <summary>The book of a later version, by what came and went since.</summary>
    public PlaceBook With(ReferenceData later, IReadOnlyList<PlaceSum> changes) => new(later, Added(new(byParent), changes));

    /// <summary>Whether the same establishments lie in the same places.</summary>
    public bool IsOfSamePlaces(ReferenceData other) => reference.Regions.SequenceEqual(other.Regions);

    /// <summary>In the order of their periods.</summary>
    /// <param name="programme">The programme asked.</param>
    /// <param name="region">Null is the whole country.</param>
    /// <param name="published">What was published for the region itself.</param>
    public IEnumerable<Figure> FiguresOf(string programme, string? region, IReadOnlyList<Figure> published)
    {
        var own = published.Select(figure => (figure.Measure, figure.Scope)).ToHashSet();
        return figures.Value[(programme, region)].Where(figure => !own.Contains((figure.Measure, figure.Scope)));
    }

    private static bool IsPlace(Region region) => region.Level == Region.Establishment;

    private static Dictionary<Key, Total> Added(Dictionary<Key, Total> totals, IReadOnlyList<PlaceSum> sums)
    {
        foreach (var sum in sums)
        {
            var key = Key.Of(sum);
            totals[key] = totals.GetValueOrDefault(key).And(sum);
        }

        return totals;
    }

    /// <summary>Each sum for every place around the one that contains its establishments, and for the country.</summary>
    private IEnumerable<Figure> Upwards()
    {
        var totals = new Dictionary<Key, Total>();
        foreach (var (key, total) in byParent)
        {
            if (total.Places <= 0 || reference.FindMeasure(key.Measure)?.Kind is not (MeasureKind.Stock or MeasureKind.Flow)) continue;
            foreach (var around in Around(key.Region))
            {
                var outer = key with { Region = around };
                totals[outer] = totals.GetValueOrDefault(outer).And(total);
            }
        }

        return totals.OrderBy(each => each.Key.Period.First).ThenBy(each => each.Key.Source, StringComparer.Ordinal).Where(each => Figure.IsStorable(each.Value.Value)).Select(each => FigureOf(each.Key, each.Value));
    }

    private IEnumerable<string?> Around(string? region)
    {
        for (var inner = region; inner is not null; inner = regions.GetValueOrDefault(inner)?.Parent) yield return inner;
        yield return null;
    }

    /// <summary>At least, where establishments are missing; about, where one of them is.</summary>
    private Figure FigureOf(Key key, Total total)
    {
        var year = key.Period.Last.Year;
        var of = within.Value[key.Region].Count(place => (place.From ?? year) <= year && (place.To ?? year) >= year);
        var qualifier = total.Places < of ? Qualifier.AtLeast : total.Rounded > 0 ? Qualifier.About : Qualifier.Exact;
        return new(key.Programme, key.Measure, key.Scope, key.Region, key.Period, total.Value, key.Unit, qualifier, key.Source)
        {
            Summed = new(total.Places, Math.Max(of, total.Places)),
            Published = total.Value.ToString(CultureInfo.InvariantCulture),
        };
    }

    private readonly record struct Key(string Programme, string Measure, string? Scope, string? Region, Period Period, string Unit, string Source)
    {
        public static Key Of(PlaceSum sum) => new(sum.Programme, sum.Measure, sum.Scope, sum.Region, sum.Period, sum.Unit, sum.Source);
    }

    private readonly record struct Total(decimal Value, int Places, int Rounded)
    {
        public Total And(PlaceSum sum) => new(Value + sum.Value, Places + sum.Places, Rounded + sum.Rounded);

        public Total And(Total other) => new(Value + other.Value, Places + other.Places, Rounded + other.Rounded);
    }
}
