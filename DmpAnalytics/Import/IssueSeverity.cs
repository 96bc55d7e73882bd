namespace DmpAnalytics.Import;

/// <summary>An error keeps the whole set out; a warning is told and lets it in.</summary>
public enum IssueSeverity
{
    Error,
    Warning,
}
