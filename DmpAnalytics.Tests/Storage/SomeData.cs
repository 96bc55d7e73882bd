using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

/// <summary>Small changes to write, each row on a line of its own of one file.</summary>
internal static class SomeData
{
    public const string File = "figures.csv";

    public static readonly DateTimeOffset At = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static Figure Figure(decimal value, string programme = "dmp", string? region = null, string period = "2012", string locator = "p. 1") =>
        new(programme, MeasureIds.Spend, null, region, Period.Parse(period), value, "EUR", Qualifier.Exact, "a_source")
        {
            Published = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Locator = locator,
        };

    public static StoreChange Change(long on, IEnumerable<Figure> added, IEnumerable<Figure>? changed = null, string bytes = "some bytes")
    {
        var line = 1;
        var add = Locate(added);
        var change = Locate(changed ?? []);
        return new()
        {
            Base = on,
            At = At,
            Who = TestStore.Someone,
            Mode = ImportMode.Add,
            Files = [new(File, Encoding.UTF8.GetBytes(bytes))],
            Added = new() { Figures = add },
            Changed = new() { Figures = change },
            Counts = (add.Count, change.Count, 0),
        };

        List<Located<Figure>> Locate(IEnumerable<Figure> figures) => [.. figures.Select(figure => new Located<Figure>(figure, File, ++line))];
    }
}
