using System.Collections.Immutable;
using System.Text.Json;

namespace DmpAnalytics.Reports;

/// <summary>A number of a report as it was approved.</summary>
/// <param name="Block">The block it stands in.</param>
/// <param name="Id">The indicator or measure.</param>
/// <param name="Value">Null where it had no answer.</param>
/// <param name="Unit">Of the value.</param>
/// <param name="Text">As the report said it.</param>
public sealed record FrozenNumber(string Block, string Id, decimal? Value, string Unit, string Text);

/// <summary>
/// The approval of one version: on which data, its numbers then, and for each block whose data changed since whether the change was
/// accepted (the block is read on a later data version) or the approved value kept (the change is told no more).
/// </summary>
/// <param name="Data">The data version of the approval.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">The person, as listed.</param>
/// <param name="Numbers">In their order.</param>
public sealed record ReportApproval(long Data, DateTimeOffset At, string Who, ImmutableArray<FrozenNumber> Numbers)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The data version on which a block is read since its change was accepted.</summary>
    public ImmutableDictionary<string, long> Accepted { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>The data version up to which the approved value of a block was kept.</summary>
    public ImmutableDictionary<string, long> Kept { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>On which data a block is read.</summary>
    public long DataOf(string block) => Accepted.GetValueOrDefault(block, Data);

    /// <summary>Whether what changed up to a data version is told of a block.</summary>
    public bool Tells(string block, long latest) => latest > Math.Max(DataOf(block), Kept.GetValueOrDefault(block, 0));

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Null for none, and for one that cannot be read.</summary>
    public static ReportApproval? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<ReportApproval>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
