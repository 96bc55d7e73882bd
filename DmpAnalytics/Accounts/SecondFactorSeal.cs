using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace DmpAnalytics.Accounts;

/// <summary>
/// Seals the keys of authenticator apps, so that a copy of the database alone gives none away. A database that was moved without
/// <c>keys</c> cannot open them: then the second factor has to be reset.
/// </summary>
internal sealed class SecondFactorSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("DmpAnalytics.SecondFactor");

    public string Seal(string key) => protector.Protect(key);

    /// <summary>Null where it cannot be opened.</summary>
    public string? Open(string? sealedKey)
    {
        if (sealedKey is null) return null;
        try
        {
            return protector.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
