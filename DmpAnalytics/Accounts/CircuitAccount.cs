using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace DmpAnalytics.Accounts;

/// <summary>
/// Who sits before a circuit, which outlives the request that opened it: looked at again every half minute, so that a locked account
/// or a session ended elsewhere loses it. What changes something looks again before it does.
/// </summary>
public sealed class CircuitAccount(ILoggerFactory logs, AccountReader accounts) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        return authenticationState.User.Identity is not { IsAuthenticated: true }
            || await accounts.CurrentAsync(authenticationState.User, cancellationToken) is not null;
    }
}
