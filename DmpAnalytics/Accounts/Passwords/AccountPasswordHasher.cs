using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Accounts.Passwords;

/// <summary>
/// PBKDF2 with HMAC-SHA-512 (Identity's format 3) over the password in normal form NFKC, so that it is the same on every keyboard.
/// </summary>
internal sealed class AccountPasswordHasher() : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }))
{
    /// <summary>As OWASP advises for this function.</summary>
    public const int Iterations = 210_000;

    /// <summary>A hash of nobody's password: checking against it takes as long as checking a real one.</summary>
    private readonly Lazy<string> nobody = new(() => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }))
        .HashPassword(null!, Secret.New()));

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));

    /// <summary>Whether it is the password of the account; takes the same time where there is no account, or none with a password.</summary>
    public bool IsPassword(Account? account, string password)
    {
        var isRight = VerifyHashedPassword(account!, account?.PasswordHash ?? nobody.Value, password) != PasswordVerificationResult.Failed;
        return isRight && account is { HasPassword: true };
    }

    /// <summary>Text with half a surrogate pair has no normal form, and is nobody's password.</summary>
    private static string Normal(string password) => password.IsNormalized(NormalizationForm.FormKC) ? password : password.Normalize(NormalizationForm.FormKC);
}
