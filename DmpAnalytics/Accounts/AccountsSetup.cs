using DmpAnalytics.Accounts.Passwords;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.Copies;
using DmpAnalytics.Storage.Postgres;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>What this room offers to the rest of the program. Needs a <see cref="StoreLocation"/> and <see cref="AccessOptions"/>.</summary>
public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteAccountsContext>((provider, options) => options.UseSqlite(
            provider.GetRequiredService<StoreLocation>().ConnectionString, sqlite => sqlite.MigrationsHistoryTable(AccountsContext.HistoryTable)));
        services.AddDbContextFactory<PostgresAccountsContext>((provider, options) =>
            provider.GetRequiredService<PostgresServer>().Use(options, AccountsContext.HistoryTable));
        services.AddSingleton<Func<AccountsContext>>(provider => provider.GetRequiredService<StoreLocation>().IsServer
            ? provider.GetRequiredService<IDbContextFactory<PostgresAccountsContext>>().CreateDbContext
            : provider.GetRequiredService<IDbContextFactory<SqliteAccountsContext>>().CreateDbContext);
        services.AddSingleton(new TableSet(OpenAt));
        services.AddSingleton(provider => new AccountsDatabase(
            provider.GetRequiredService<StoreLocation>(), provider.GetRequiredService<Func<AccountsContext>>()));
        services.AddSingleton(provider => new AccountReader(provider.GetRequiredService<Func<AccountsContext>>(), provider.GetRequiredService<TimeProvider>()));

        services.AddSingleton<AccountPasswordHasher>();
        services.AddSingleton(provider => new SecondFactorSeal(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton(provider => new AccountWorks(
            provider.GetRequiredService<Func<AccountsContext>>(), provider.GetRequiredService<AccountPasswordHasher>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AccountKeeping(provider.GetRequiredService<AccountWorks>()));
        services.AddSingleton(provider => new PasswordKeys(
            provider.GetRequiredService<AccountWorks>(), provider.GetRequiredService<Func<AccountsContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SignIn(
            provider.GetRequiredService<AccountWorks>(),
            provider.GetRequiredService<AccountPasswordHasher>(),
            provider.GetRequiredService<SecondFactorSeal>(),
            provider.GetRequiredService<Func<AccountsContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OwnAccount(
            provider.GetRequiredService<AccountWorks>(),
            provider.GetRequiredService<AccountPasswordHasher>(),
            provider.GetRequiredService<SecondFactorSeal>(),
            provider.GetRequiredService<Func<AccountsContext>>()));
        services.AddSingleton(provider => new TokenKeeping(provider.GetRequiredService<AccountWorks>(), provider.GetRequiredService<OwnAccount>()));
        services.AddSingleton(provider => new FirstAdministrator(provider.GetRequiredService<AccountWorks>(), provider.GetRequiredService<AccountReader>()));

        services.AddSingleton(provider => new KeySharing(provider.GetRequiredService<IDbContextFactory<PostgresAccountsContext>>().CreateDbContext));
        services.AddDataProtection().SetApplicationName("DmpAnalytics");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>(
            (keys, provider) => keys.XmlRepository = new KeyPlace(() => provider.GetRequiredService<StoreLocation>().IsServer
                ? new KeyTable(provider.GetRequiredService<IDbContextFactory<PostgresAccountsContext>>().CreateDbContext)
                : new KeyFolder(provider.GetRequiredService<StoreLocation>)));

        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // Who may frame a page is said with the other headers, once.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddSchemes();
        services.AddPolicies();
        return services;
    }

    /// <summary>The tables wherever a database lies.</summary>
    private static AccountsContext OpenAt(StoreLocation location)
    {
        if (!location.IsServer)
        {
            return new SqliteAccountsContext(new DbContextOptionsBuilder<SqliteAccountsContext>()
                .UseSqlite(location.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(AccountsContext.HistoryTable)).Options);
        }

        var options = new DbContextOptionsBuilder<PostgresAccountsContext>();
        new PostgresServer(location).Use(options, AccountsContext.HistoryTable);
        return new PostgresAccountsContext(options.Options);
    }

    /// <summary>Finds out who asks, and lets nobody further than he may go. A route without a decision is closed.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app.UseAuthentication().Use(RefuseWrongTokens).UseAuthorization();

    /// <summary>A program whose token is no good learns it, also where none is needed.</summary>
    private static Task RefuseWrongTokens(HttpContext context, RequestDelegate next)
    {
        if (!TokenHandler.IsGiven(context.Request) || context.User.Identity is { IsAuthenticated: true }) return next(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = AccountSchemes.Challenge;
        return Task.CompletedTask;
    }

    private static void AddSchemes(this IServiceCollection services)
    {
        services.AddAuthentication(AccountSchemes.Either)
            .AddPolicyScheme(AccountSchemes.Either, null, options => options.ForwardDefaultSelector =
                context => AccountSchemes.Of(context, context.RequestServices.GetRequiredService<AccessOptions>()))
            .AddCookie(AccountSchemes.Session, SessionCookie.Set)
            .AddCookie(AccountSchemes.HalfWay, SessionCookie.SetHalfWay)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(AccountSchemes.Token, null);
    }

    private static void AddPolicies(this IServiceCollection services)
    {
        services.AddOptions<AuthorizationOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            foreach (var permission in Permissions.All)
            {
                options.AddPolicy(permission, policy => policy.RequireAssertion(context =>
                    Permissions.IsGranted(context.User, permission) || (permission == Permissions.Read && IsOpen(provider))));
            }

            // What no route answers is refused like reading; a route that nobody decided about is open to nobody.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(context =>
                context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint
                && (IsOpen(provider) || Permissions.IsGranted(context.User, Permissions.Read))).Build();
        });
        services.AddAuthorization();
    }

    private static bool IsOpen(IServiceProvider provider) => !provider.GetRequiredService<AccessOptions>().IsReadingClosed;
}
