using System.Globalization;
using System.Text;
using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Faults;

/// <summary>
/// A programme of its own whose spending is known without the program: each file brings some days of it, and no two files that count at
/// the same time the same days.
/// </summary>
internal static class TrialFiles
{
    public const string Programme = "trial";

    /// <summary>Figures of one file.</summary>
    public const int Days = 10;

    /// <summary>Days are used again by a file this many later; fewer count at any time.</summary>
    public const int Places = 300;

    private static readonly DateOnly First = new(2001, 1, 1);

    /// <summary>What figures of the programme need to come in.</summary>
    public static IReadOnlyList<ImportFile> Reference { get; } =
    [
        Of("programmes.csv",
            "id,name_fr,name_en,country,operator_fr,operator_en,launched,opened,currency,denominator,headline_at,successor,description_fr,description_en",
            "trial,Essai,Trial,FRA,Essai,Trial,2001-01-01,,EUR,created,,,Essai.,Trial."),
        Of("scopes.csv", "programme,file,id,name_fr,name_en,part_of,starts,default", "trial,spend.csv,all,Tout,All,,,yes"),
        Of("sources.csv", "id,title,title_is_ours,publisher,kind,published,url,language,note_fr,note_en", "trial_2020,Trial,yes,Trial,government,2020,https://example.org/trial,en,,"),
    ];

    public static string NameOf(int file) => string.Create(CultureInfo.InvariantCulture, $"trial-{file}.csv");

    public static ImportFile Figures(int file) => Of(
        NameOf(file),
        [
            "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en",
            .. Enumerable.Range(0, Days).Select(day => string.Create(
                CultureInfo.InvariantCulture, $"trial,spend,{First.AddDays(file % Places * Days + day):yyyy-MM-dd},,{Value(file, day)},EUR,exact,all,,trial_2020,p. 1,,,")),
        ]);

    /// <summary>The sum of the figures of a file.</summary>
    public static decimal Total(int file) => Enumerable.Range(0, Days).Sum(day => Value(file, day));

    private static decimal Value(int file, int day) => 100 + (file * 37 + day * 11) % 9_973 + day / 100m;

    private static ImportFile Of(string name, params IEnumerable<string> lines) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
