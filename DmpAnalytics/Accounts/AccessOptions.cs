namespace DmpAnalytics.Accounts;

/// <summary>Who may read without an account, and how long a person stays signed in.</summary>
/// <param name="IsReadingClosed">Reading needs an account, also by the interface, in frames and for downloads.</param>
/// <param name="InterfacePath">Where the programming interface lies: what changes something there takes a token, never a cookie.</param>
public sealed record AccessOptions(bool IsReadingClosed, string InterfacePath)
{
    /// <summary>Without a request a person is signed out.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>And in any case after a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
}
