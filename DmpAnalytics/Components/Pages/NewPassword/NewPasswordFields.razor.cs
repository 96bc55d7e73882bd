using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.NewPassword;

/// <summary>A new password, twice, and what it has to be.</summary>
public partial class NewPasswordFields
{
    [CascadingParameter]
    public Language Language { get; set; }

    private string Text(string key) => Words.Get("Accounts", key, Language);
}
