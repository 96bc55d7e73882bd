namespace DmpAnalytics.Components.Controls;

/// <summary>Tables of a calculation on a page. One over hundreds of thousands of figures must still open, and be read.</summary>
internal static class LongTable
{
    /// <summary>Rows shown; how many more there are is said beneath.</summary>
    public const int Most = 200;
}
