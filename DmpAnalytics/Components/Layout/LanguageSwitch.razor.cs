using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Layout;

/// <summary>The same address in the other language.</summary>
public partial class LanguageSwitch
{
    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static string Short(string code) => code.ToUpperInvariant();

    private static string Name(Language language) => Words.Get("Shell", "language." + Code.Of(language), language);

    private string Address(string code) => new Uri(Navigation.GetUriWithQueryParameter(Preferences.LanguageParameter, code)).PathAndQuery;
}
