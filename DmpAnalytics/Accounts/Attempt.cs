namespace DmpAnalytics.Accounts;

/// <summary>What was asked for, or why it was not done.</summary>
public readonly record struct Attempt<T>(T? Value, AccountProblem? Problem)
    where T : class
{
    public static implicit operator Attempt<T>(AccountProblem problem) => new(null, problem);

    public static implicit operator Attempt<T>(T value) => new(value, null);
}
