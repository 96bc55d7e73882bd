namespace DmpAnalytics.Accounts;

/// <summary>A key that seals cookies and second factors, where instances on one server share them.</summary>
internal sealed class SealingKey
{
    /// <summary>Names no other: a new one for each element stored.</summary>
    public required string Id { get; init; }

    /// <summary>What the framework calls it.</summary>
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
