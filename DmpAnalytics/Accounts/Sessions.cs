using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace DmpAnalytics.Accounts;

/// <summary>Opens and ends the session of a browser. Each one that is opened is new: nothing the browser had before becomes it.</summary>
public static class Sessions
{
    public static async Task OpenAsync(HttpContext context, Account account)
    {
        await context.SignOutAsync(AccountSchemes.HalfWay);
        await context.SignInAsync(AccountSchemes.Session, Ticket(account, AccountSchemes.Session));
    }

    /// <summary>Keeps for some minutes that the password was right.</summary>
    public static Task OpenHalfWayAsync(HttpContext context, Account account) =>
        context.SignInAsync(AccountSchemes.HalfWay, Ticket(account, AccountSchemes.HalfWay));

    /// <summary>Who gave the right password; null for everybody else.</summary>
    public static async Task<ClaimsPrincipal?> HalfWayAsync(HttpContext context) => (await context.AuthenticateAsync(AccountSchemes.HalfWay)).Principal;

    public static async Task EndAsync(HttpContext context)
    {
        await context.SignOutAsync(AccountSchemes.HalfWay);
        await context.SignOutAsync(AccountSchemes.Session);
    }

    private static ClaimsPrincipal Ticket(Account account, string scheme) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(AccountClaims.Stamp, account.SecurityStamp!)], scheme));
}
