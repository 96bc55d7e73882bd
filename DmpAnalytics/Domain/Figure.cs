using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace DmpAnalytics.Domain;

/// <summary>Where a stored statement came from: the import, its file and the physical line (1 is the header).</summary>
public sealed record Origin(long Import, string File, int Line);

/// <summary>
/// One published statement. It is the same figure when programme, measure, scope, region, days of the period,
/// source and qualifier agree; <see cref="Id"/> is a short hash of these.
/// </summary>
public sealed record Figure
{
    /// <summary>Values are stored as whole millionths in 64 bits.</summary>
    public const decimal Largest = 9_200_000_000_000m;

    /// <summary>Five identifiers of 64 characters, up to three bytes each, and what is short.</summary>
    private const int LongestIdentity = (5 * 64 * 3) + 64;

    /// <summary>One for each thread: to make one takes as long as to use it.</summary>
    [ThreadStatic]
    private static IncrementalHash? identities;

    private readonly string? apart = "";

    /// <exception cref="ArgumentException">An identifier or the value is none.</exception>
    public Figure(
        string programme, string measure, string? scope, string? region, Period period, decimal value, string unit, Qualifier qualifier, string source)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        Check(value, unit);
        Traits = new(
            Guard.Id(programme), Guard.Id(measure), Guard.OptionalId(scope), Guard.OptionalId(region), unit, Guard.Id(source), qualifier, period.Precision, Rank.Normal, default);
        Period = period;
        Value = value;
        Number = NumberOf(Programme, Measure, Scope, Region, Period, Source, Qualifier);
    }

    /// <summary>A figure that was made before and only put away: nothing of it is checked or worked out again.</summary>
    /// <param name="number">The number that its id is.</param>
    /// <param name="traits">What it has in common with others.</param>
    /// <param name="period">Its time.</param>
    /// <param name="value">Its value.</param>
    /// <param name="published">The value as it stands in the file; null: its own digits.</param>
    internal Figure(ulong number, FigureTraits traits, Period period, decimal value, string? published)
    {
        apart = published;
        (Number, Traits, Period, Value) = (number, traits, period, value);
    }

    /// <summary>Public and stable: <c>f</c> and sixteen hexadecimal digits.</summary>
    public string Id => FigureId.Of(Number);

    public string Programme => Traits.Programme;

    public string Measure => Traits.Measure;

    /// <summary>Null is the whole programme.</summary>
    public string? Scope => Traits.Scope;

    /// <summary>Null is the whole country.</summary>
    public string? Region => Traits.Region;

    public Period Period { get; }

    public decimal Value { get; private init; }

    public string Unit => Traits.Unit;

    public Qualifier Qualifier => Traits.Qualifier;

    public string Source => Traits.Source;

    /// <summary>How exactly the end of the period is known; as written unless the file says otherwise.</summary>
    public Precision Precision
    {
        get => Traits.Precision;
        init => Traits = value == Traits.Precision ? Traits : Traits with { Precision = value };
    }

    public string Locator { get; init; } = "";

    public Rank Rank
    {
        get => Traits.Rank;
        init => Traits = value == Traits.Rank ? Traits : Traits with { Rank = value };
    }

    public FigureStatus Status
    {
        get => Traits.Status;
        init => Traits = value == Traits.Status ? Traits : Traits with { Status = value };
    }

    public LocalText Note { get; init; } = LocalText.Empty;

    /// <summary>The value as it stands in the file.</summary>
    public string Published
    {
        get => apart ?? FigureDigits.Of(Value);
        init => apart = FigureDigits.Are(value, Value) ? null : value;
    }

    public Origin? Origin { get; init; }

    /// <summary>Set where nobody published the figure: it is the sum of what was published of places within its region.</summary>
    public SummedPlaces? Summed { get; init; }

    /// <summary>Why it counts with another rank or value than its file gives; null where nobody decided anything.</summary>
    public FigureDecisions? Decisions { get; init; }

    internal FigureTraits Traits { get; private init; }

    /// <summary>The number that <see cref="Id"/> is: what is compared where there are many.</summary>
    internal ulong Number { get; }

    /// <summary><see cref="Published"/> where it is not the value's own digits, which are written anew whenever they are asked for; else null.</summary>
    internal string? PublishedApart => apart;

    /// <summary>The same statement with another value, under the same rules.</summary>
    /// <exception cref="ArgumentException">A figure of its unit cannot have the value.</exception>
    public Figure WithValue(decimal value, string published)
    {
        Check(value, Unit);
        return this with { Value = value, Published = published };
    }

    public static bool IsStorable(decimal value) =>
        Math.Abs(value) <= Largest && decimal.Round(value, 6) == value;

    /// <summary>The identity: SHA-256 over the parts, separated by a character no identifier can hold; sixteen hexadecimal digits of it, enough that ten million figures do not collide.</summary>
    private static ulong NumberOf(
        string programme, string measure, string? scope, string? region, Period period, string source, Qualifier qualifier)
    {
        Span<byte> parts = stackalloc byte[LongestIdentity];
        if (!Utf8.TryWrite(
            parts,
            CultureInfo.InvariantCulture,
            $"{programme}\n{measure}\n{scope}\n{region}\n{period.First:O}\n{period.Last:O}\n{source}\n{Code.Of(qualifier)}",
            out var length)) throw new InvalidOperationException("An identifier is longer than identifiers are.");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var hashing = identities ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hashing.AppendData(parts[..length]);
        hashing.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private static void Check(decimal value, string unit)
    {
        if (!IsStorable(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "More than six decimals, or beyond ±9.2 × 10¹².");
        if (value < 0 && !Money.IsCurrency(unit)) throw new ArgumentOutOfRangeException(nameof(value), value, "Only money can be negative.");
        if (value > 100 && unit == Domain.Measure.PercentUnit) throw new ArgumentOutOfRangeException(nameof(value), value, "A share is at most 100 %.");
    }
}
