using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Tests.Testing;

/// <summary>People of a running application, made without its pages: an account with roles, a client or a browser signed in, a token.</summary>
internal static class TestAccounts
{
    /// <summary>An account that has the roles and no password; its name is made up unless given.</summary>
    public static async Task<Account> AddAsync(TestApplication application, IEnumerable<Role> roles, string? name = null)
    {
        await using var context = application.Services.GetRequiredService<Func<AccountsContext>>()();
        var id = Guid.NewGuid().ToString();
        name ??= "person-" + id[..8];
        var account = new Account
        {
            Id = id,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = $"The {name}",
            CreatedAt = application.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            SecurityStamp = Guid.NewGuid().ToString("n"),
        };
        account.Roles.AddRange(roles.Select(role => new AccountRole { Role = role }));
        context.Accounts.Add(account);
        await context.SaveChangesAsync();
        return account;
    }

    /// <summary>The session cookie of an account, as signing in would set it.</summary>
    public static Cookie Session(TestApplication application, Account account)
    {
        var options = application.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(AccountSchemes.Session);
        var now = application.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id), new(AccountClaims.Stamp, account.SecurityStamp!)], AccountSchemes.Session);
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        properties.Items["opened"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var ticket = new AuthenticationTicket(new(identity), properties, AccountSchemes.Session);
        return new(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", application.Address.Host);
    }

    /// <summary>A client of a person with the roles, signed in; it follows no redirect, so that a test sees where it is sent.</summary>
    public static async Task<HttpClient> ClientAsync(TestApplication application, params Role[] roles) =>
        Client(application, await AddAsync(application, roles));

    public static HttpClient Client(TestApplication application, Account account)
    {
        var cookies = new CookieContainer();
        cookies.Add(application.Address, Session(application, account));
        return new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = application.Address };
    }

    /// <summary>A client of nobody; it follows no redirect.</summary>
    public static HttpClient Stranger(TestApplication application) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = application.Address };

    /// <summary>A client that speaks with a new token of a person with the role.</summary>
    public static async Task<HttpClient> TokenClientAsync(TestApplication application, Role role, params TokenScope[] scopes)
    {
        var account = await AddAsync(application, [role]);
        var text = await TokenAsync(application, account, TimeSpan.FromDays(1), scopes);
        var client = Stranger(application);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", text);
        return client;
    }

    /// <summary>The text of a new token.</summary>
    public static async Task<string> TokenAsync(TestApplication application, Account account, TimeSpan lasts, params TokenScope[] scopes)
    {
        var now = application.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var text = Secret.New(AccessToken.Prefix);
        await using var context = application.Services.GetRequiredService<Func<AccountsContext>>()();
        context.Tokens.Add(new()
        {
            Id = Guid.NewGuid().ToString("n"),
            Account = account.Id,
            Label = "test",
            Sha256 = Secret.HashOf(text),
            Scopes = [.. scopes],
            CreatedAt = now,
            ExpiresAt = now + lasts,
        });
        await context.SaveChangesAsync();
        return text;
    }

    /// <summary>Signs the browser of a visit in as a new person with the roles.</summary>
    public static async Task<Account> SignInAsync(TestApplication application, Visit visit, params Role[] roles)
    {
        var account = await AddAsync(application, roles);
        var cookie = Session(application, account);
        await visit.Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = application.Address.ToString(), HttpOnly = true }]);
        return account;
    }

    /// <summary>The codes of roles, to say who a test failed for.</summary>
    public static string NameOf(IEnumerable<Role> roles) => string.Join('+', roles.Select(role => Code.Of(role)));
}
