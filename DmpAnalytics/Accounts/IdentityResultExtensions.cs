using Microsoft.AspNetCore.Identity;

namespace DmpAnalytics.Accounts;

/// <summary>Refusals that were ruled out before, so that one is a fault of the program.</summary>
internal static class IdentityResultExtensions
{
    /// <exception cref="InvalidOperationException">It was refused, with the codes of the reasons.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
    }
}
