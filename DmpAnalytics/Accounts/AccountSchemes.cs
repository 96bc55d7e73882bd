using Microsoft.AspNetCore.Identity;

namespace DmpAnalytics.Accounts;

/// <summary>The ways to say who one is.</summary>
public static class AccountSchemes
{
    /// <summary>Chooses between the two below for each request.</summary>
    public const string Either = "account";

    /// <summary>A person who signed in on a page.</summary>
    public static readonly string Session = IdentityConstants.ApplicationScheme;

    /// <summary>A person who gave the password and still has to give the code.</summary>
    public static readonly string HalfWay = IdentityConstants.TwoFactorUserIdScheme;

    /// <summary>A program with a token: <c>Authorization: Bearer dmpa_…</c>.</summary>
    public const string Token = "token";

    /// <summary>What a program is asked for that gave no token, or none that is valid.</summary>
    public const string Challenge = "Bearer realm=\"DmpAnalytics\"";

    /// <summary>A token is taken wherever one is given; a cookie everywhere but for changes by the interface, which other sites could forge.</summary>
    internal static string Of(HttpContext context, AccessOptions access)
    {
        var request = context.Request;
        if (TokenHandler.IsGiven(request)) return Token;
        var isChange = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return isChange && request.Path.StartsWithSegments(access.InterfacePath) ? Token : Session;
    }
}
