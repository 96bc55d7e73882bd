using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The frame of a form about accounts: fields below one another, and above them why it was not done.</summary>
public partial class AccountForm
{
    [Parameter]
    public AccountProblem? Problem { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
