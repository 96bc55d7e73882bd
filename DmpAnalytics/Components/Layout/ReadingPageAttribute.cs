namespace DmpAnalytics.Components.Layout;

/// <summary>
/// On a page for reading: it has neither a circuit nor a form that is sent, so it is the same for all readers of one language and theme,
/// and is kept as it was sent.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadingPageAttribute : Attribute;
