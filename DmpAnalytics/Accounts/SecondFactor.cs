using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace DmpAnalytics.Accounts;

/// <summary>The authenticator app of an account and the codes that stand in for it.</summary>
internal static class SecondFactor
{
    private const int RecoveryCodes = 10;

    /// <summary>Letters and digits that are not taken for one another.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Half = 6;

    /// <summary>Whether the code of the app, or a recovery code, is right; a right one is used up.</summary>
    public static bool Take(Account account, string? key, string given, DateTimeOffset now)
    {
        if (key is not null && TimeCode.StepOf(key, given, now, account.SecondFactorStep) is { } step)
        {
            account.SecondFactorStep = step;
            return true;
        }

        var sha256 = Secret.HashOf(Plain(given));
        if (account.RecoveryCodes.Find(code => code.UsedAt is null && code.Sha256 == sha256) is not { } recovery) return false;
        recovery.UsedAt = now;
        return true;
    }

    /// <summary>New recovery codes in place of all former; their texts are shown once.</summary>
    public static IReadOnlyList<string> Renew(Account account)
    {
        var texts = Enumerable.Range(0, RecoveryCodes).Select(_ => $"{Part()}-{Part()}").ToList();
        account.RecoveryCodes.Clear();
        account.RecoveryCodes.AddRange(texts.Select(text => new RecoveryCode { Sha256 = Secret.HashOf(Plain(text)) }));
        return texts;
    }

    public static void Forget(Account account)
    {
        account.TwoFactorEnabled = false;
        account.SecondFactorKey = null;
        account.RecoveryCodes.Clear();
    }

    public static JsonObject Json(bool isOn) => new() { ["second_factor"] = isOn };

    private static string Part() => RandomNumberGenerator.GetString(Alphabet, Half);

    private static string Plain(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
