namespace DmpAnalytics.Domain;

/// <summary>What the publisher says of how final a figure is; several may hold at once.</summary>
[Flags]
public enum FigureStatus
{
    None = 0,
    Provisional = 1,
    Estimated = 2,
    Revised = 4,
    Forecast = 8,
}

public static class FigureStatusExtensions
{
    private static readonly FigureStatus[] Each = [FigureStatus.Provisional, FigureStatus.Estimated, FigureStatus.Revised, FigureStatus.Forecast];

    public static IReadOnlyList<string> AllCodes => [.. Each.Select(Code.Of)];

    /// <summary>Public codes in order of declaration; none is the empty list.</summary>
    public static IReadOnlyList<string> Codes(this FigureStatus status) => [.. Each.Where(flag => status.HasFlag(flag)).Select(Code.Of)];

    /// <summary>Reads codes separated by single spaces: <c>provisional revised</c>. Empty is none; a repeated or unknown code is refused.</summary>
    public static bool TryParse(string text, out FigureStatus status)
    {
        status = FigureStatus.None;
        if (text.Length == 0) return true;
        foreach (var word in text.Split(' '))
        {
            if (!Code.TryParse<FigureStatus>(word, out var flag) || flag == FigureStatus.None || status.HasFlag(flag)) return false;
            status |= flag;
        }

        return true;
    }
}
