namespace DmpAnalytics.Domain;

/// <summary>One text in both languages. An empty side falls back to the other.</summary>
public sealed record LocalText
{
    public static readonly LocalText Empty = new("", "");

    public LocalText(string fr, string en)
    {
        ArgumentNullException.ThrowIfNull(fr);
        ArgumentNullException.ThrowIfNull(en);
        Fr = fr;
        En = en;
    }

    public string Fr { get; }

    public string En { get; }

    public bool IsEmpty => Fr.Length == 0 && En.Length == 0;

    public string In(Language language) =>
        language == Language.Fr ? (Fr.Length > 0 ? Fr : En) : (En.Length > 0 ? En : Fr);
}
