namespace DmpAnalytics.Components.Layout;

/// <summary>Addresses to which a reader may be led back: paths of this site, never another site however it is written.</summary>
public static class LocalPath
{
    public static bool IsOne(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal)
        && !path.Any(char.IsControl);
}
