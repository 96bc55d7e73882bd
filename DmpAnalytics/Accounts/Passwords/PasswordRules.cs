using System.Text;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Accounts.Passwords;

/// <summary>
/// Which passwords are taken (NIST SP 800-63B-4, ANSSI's guide on authentication): long ones, of any characters, that are not common.
/// No mixture is asked for, and none expires.
/// </summary>
internal static class PasswordRules
{
    /// <summary>Characters as a person counts them; for a password that may stand alone.</summary>
    public const int Shortest = 15;

    public const int Longest = 256;

    /// <summary>What has to be left beside common words, runs and repetitions.</summary>
    private const int Enough = 9;

    /// <summary>What a common word is worth: one of a few thousand.</summary>
    private const int WordWorth = 2;

    /// <summary>Why the password is not taken; null where it is.</summary>
    /// <param name="password">As it was typed.</param>
    /// <param name="names">Names of the person.</param>
    public static AccountProblem? ProblemOf(string password, params IEnumerable<string> names)
    {
        if (!IsText(password)) return AccountProblem.PasswordTooShort;
        var length = password.EnumerateRunes().Count();
        if (length < Shortest) return AccountProblem.PasswordTooShort;
        if (length > Longest) return AccountProblem.PasswordTooLong;

        var plain = Plain(Runs.WithoutThem(FoldedText.Of(password)));
        string[] known = [.. CommonWords.OfTheProgram, .. names.SelectMany(NamesIn)];
        if (WorthOf(plain, known) >= Enough) return null;
        return known.Any(name => plain.Contains(name, StringComparison.Ordinal)) ? AccountProblem.PasswordOfNames : AccountProblem.PasswordCommon;
    }

    /// <summary>The characters that are left when known words are worth little, and what repeats or runs on is worth nothing.</summary>
    private static int WorthOf(string plain, IReadOnlyCollection<string> names)
    {
        var rest = plain;
        foreach (var name in names.OrderByDescending(name => name.Length)) rest = rest.Replace(name, " ", StringComparison.Ordinal);

        var worth = 0;
        foreach (var word in CommonWords.All)
        {
            if (!rest.Contains(word, StringComparison.Ordinal)) continue;
            worth += WordWorth;
            rest = rest.Replace(word, " ", StringComparison.Ordinal);
        }

        return worth + rest.Count(letter => letter != ' ');
    }

    /// <summary>The digits and signs that stand for letters as those letters.</summary>
    private static string Plain(string folded)
    {
        var plain = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            plain.Append(letter switch
            {
                '@' or '4' => 'a',
                '3' => 'e',
                '1' or '!' => 'i',
                '0' => 'o',
                '$' or '5' => 's',
                '7' => 't',
                _ => letter,
            });
        }

        return plain.ToString();
    }

    private static IEnumerable<string> NamesIn(string name) =>
        Plain(FoldedText.Of(name)).Split([' ', '.', '-', '_', '@', '+', '\''], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= 3);

    private static bool IsText(string password)
    {
        for (var i = 0; i < password.Length; i++)
        {
            if (char.IsHighSurrogate(password[i]) && i + 1 < password.Length && char.IsLowSurrogate(password[i + 1])) i++;
            else if (char.IsSurrogate(password[i])) return false;
        }

        return true;
    }
}
