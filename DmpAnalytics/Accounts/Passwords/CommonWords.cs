namespace DmpAnalytics.Accounts.Passwords;

/// <summary>What passwords are most often made of, in French and English, in <c>common-words.txt</c> beside this file; the longest first.</summary>
internal static class CommonWords
{
    private const string Resource = "DmpAnalytics.Accounts.common-words.txt";

    public static readonly IReadOnlyList<string> OfTheProgram = ["dmpanalytics", "analytics", "dmp"];

    public static readonly IReadOnlyList<string> All = Read();

    private static List<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonWords).Assembly.GetManifestResourceStream(Resource)!);
        return [.. reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 3).Distinct().OrderByDescending(word => word.Length)];
    }
}
