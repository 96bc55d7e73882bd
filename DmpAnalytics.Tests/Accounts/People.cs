using DmpAnalytics.Accounts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>What tests of accounts do over and over: an account with a password, a person at the door, the entries of the log.</summary>
internal static class People
{
    public const string Password = "cactus violon brouette 12";

    /// <summary>An account that has the roles and <see cref="Password"/>.</summary>
    public static async Task<Account> WithPasswordAsync(TestApplication application, params Role[] roles)
    {
        var name = "p" + Guid.NewGuid().ToString("n")[..8];
        var made = await application.Services.GetRequiredService<AccountKeeping>()
            .CreateAsync(name, "Camille Durand", roles, Actor.CommandLine, CancellationToken.None);
        var set = await application.Services.GetRequiredService<PasswordKeys>().UseAsync(made.Value!.Key, Password, CancellationToken.None);
        Assert.Null(set.Problem);
        return set.Value!;
    }

    public static async Task SignInAsync(this FormBrowser browser, string name, string password, string path = "/sign-in?lang=fr")
    {
        await browser.GoAsync(path);
        await browser.SendAsync("Form.Password", ("Form.Name", name), ("Form.Password", password));
    }

    /// <summary>A person who signed in at the door.</summary>
    public static async Task<FormBrowser> EnterAsync(TestApplication application, Account account)
    {
        var browser = new FormBrowser(application);
        await browser.SignInAsync(account.UserName!, Password);
        Assert.Equal("/account?lang=fr", browser.Here);
        return browser;
    }

    /// <summary>The log as one text a line: action, actor, subject, before, after.</summary>
    public static async Task<IReadOnlyList<string>> LogAsync(TestApplication application)
    {
        await using var connection = new SqliteConnection($"Data Source={application.Store.Location.File};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT action || ' ' || actor || ' ' || coalesce(account, '-') || ' ' || via || ' ' || subject_kind || ' ' || subject_id || ' ' || coalesce(before, '-') || ' ' || coalesce(after, '-') FROM audit_log ORDER BY number";
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(rows.GetString(0));
        return lines;
    }
}
