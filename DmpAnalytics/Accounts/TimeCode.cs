using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DmpAnalytics.Accounts;

/// <summary>The codes of an authenticator app: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, as every app speaks it.</summary>
public static class TimeCode
{
    private const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Digits = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>One step of a clock that is not quite right, either way.</summary>
    private const int Tolerance = 1;

    /// <summary>A new key, in base 32.</summary>
    public static string NewKey()
    {
        var key = new StringBuilder();
        var bits = 0;
        var held = 0;
        foreach (var each in RandomNumberGenerator.GetBytes(KeyBytes))
        {
            held = (held << 8) | each;
            for (bits += 8; bits >= 5; bits -= 5) key.Append(Alphabet[(held >> (bits - 5)) & 31]);
        }

        return key.ToString();
    }

    /// <summary>What an app reads from the picture, or when the link is opened on the phone.</summary>
    public static string AddressOf(string key, string account, string site) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(site)}";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a key at a step.</summary>
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The algorithm of the standard; its weakness against collisions means nothing here.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % Digits;
        return number.ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was given, later than the last one taken; null where it is none.</summary>
    internal static long? StepOf(string key, string given, DateTimeOffset now, long lastTaken)
    {
        var digits = string.Concat(given.Where(letter => !char.IsWhiteSpace(letter)));
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(key, step)), Encoding.UTF8.GetBytes(digits));
            if (isRight && step > lastTaken) found = step;
        }

        return found;
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var bits = 0;
        var held = 0;
        foreach (var letter in key)
        {
            held = ((held << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }

        return [.. bytes];
    }
}
