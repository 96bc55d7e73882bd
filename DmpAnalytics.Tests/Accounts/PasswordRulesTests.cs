using DmpAnalytics.Accounts;
using DmpAnalytics.Accounts.Passwords;

namespace DmpAnalytics.Tests.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("cactus violon marée brouette")]
    [InlineData("xK9#mQ2$vL7pRw4")]
    [InlineData("La pluie tombe à côté du tram 12")]
    [InlineData("パスワードではない長い文字列です")]
    [InlineData("🦔🐌🦋🐢🦎🐙🦑🦞🦀🐡🐬🐳🦓🦒🦘")]
    [InlineData("               ruisseau-lointain")]
    public void Password_LongAndUncommon_IsTaken(string password) => Assert.Null(PasswordRules.ProblemOf(password, "c.durand", "Camille Durand"));

    [Theory]
    [InlineData("", AccountProblem.PasswordTooShort)]
    [InlineData("xK9#mQ2$vL7pRw", AccountProblem.PasswordTooShort)]
    [InlineData("🦔🐌🦋🐢🦎🐙🦑🦞🦀🐡🐬🐳🦓🦒", AccountProblem.PasswordTooShort)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", AccountProblem.PasswordCommon)]
    [InlineData("123456789012345", AccountProblem.PasswordCommon)]
    [InlineData("password12345678", AccountProblem.PasswordCommon)]
    [InlineData("P@ssw0rd2024P@ssw0rd2024", AccountProblem.PasswordCommon)]
    [InlineData("MotDePasse123456!", AccountProblem.PasswordCommon)]
    [InlineData("azertyuiopqsdfghjklm", AccountProblem.PasswordCommon)]
    [InlineData("qwertyuiopasdfghjkl", AccountProblem.PasswordCommon)]
    [InlineData("correcthorsebatterystaple", AccountProblem.PasswordCommon)]
    [InlineData("lesolelesolelesole", AccountProblem.PasswordCommon)]
    [InlineData("Administrateur2026!", AccountProblem.PasswordCommon)]
    [InlineData("DmpAnalytics-2026-dmp", AccountProblem.PasswordOfNames)]
    [InlineData("Camille.Durand.42!", AccountProblem.PasswordOfNames)]
    [InlineData("DurandCamilleDurand", AccountProblem.PasswordOfNames)]
    public void Password_ShortCommonOrOfNames_IsRefusedWithTheReason(string password, AccountProblem expected) =>
        Assert.Equal(expected, PasswordRules.ProblemOf(password, "c.durand", "Camille Durand"));

    [Fact]
    public void Password_WithHalfACharacter_IsRefused() =>
        Assert.Equal(AccountProblem.PasswordTooShort, PasswordRules.ProblemOf("ruisseau \uD800 lointain et clair"));

    [Fact]
    public void Password_Of256Characters_IsTheLongest()
    {
        var longest = string.Concat(Enumerable.Range(0, 128).Select(i => $"{(char)('a' + (i * 7 % 26))}{(char)('A' + (i * 11 % 26))}"));

        Assert.Null(PasswordRules.ProblemOf(longest));
        Assert.Equal(AccountProblem.PasswordTooLong, PasswordRules.ProblemOf(longest + "x"));
    }

    [Fact]
    public void Hash_OfAPassword_IsPbkdf2WithSha512AndTheIterations()
    {
        var hash = Convert.FromBase64String(new AccountPasswordHasher().HashPassword(null!, "cactus violon brouette"));

        Assert.Equal(1, hash[0]);
        Assert.Equal(2, hash[4]);
        Assert.True((hash[5] << 24 | hash[6] << 16 | hash[7] << 8 | hash[8]) >= 210_000);
    }

    [Fact]
    public void Hash_OfOneTextTypedTwoWays_IsTheSamePassword()
    {
        var hasher = new AccountPasswordHasher();
        var account = new Account { UserName = "x", DisplayName = "X", CreatedAt = default };
        account.PasswordHash = hasher.HashPassword(account, "me\u0301lange de \uFF21 cactus");

        Assert.True(hasher.IsPassword(account, "m\u00E9lange de A cactus"));
        Assert.False(hasher.IsPassword(account, "m\u00E9lange de a cactus"));
        Assert.False(hasher.IsPassword(null, "m\u00E9lange de A cactus"));
    }
}
