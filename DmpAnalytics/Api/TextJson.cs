using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A text in both languages.</summary>
public sealed record TextJson(string Fr, string En)
{
    public static TextJson Of(LocalText text) => new(text.In(Language.Fr), text.In(Language.En));

    public static TextJson? OfOptional(LocalText text) => text.IsEmpty ? null : Of(text);
}
