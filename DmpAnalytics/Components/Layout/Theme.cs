namespace DmpAnalytics.Components.Layout;

/// <summary>Light or dark, or as the reader's system says.</summary>
public enum Theme
{
    Auto,
    Light,
    Dark,
}
