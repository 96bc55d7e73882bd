using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Storage.Copies;

/// <summary>What lies in a column, the same in every store; a time is its text.</summary>
internal enum StoredForm
{
    Text,
    Long,
    Int,
    Flag,
    Day,
    Bytes,
}

internal sealed record CopiedColumn(string Name, StoredForm Form)
{
    public static CopiedColumn Of(IProperty property)
    {
        var stored = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return new(property.GetColumnName(), FormOf(stored) ?? throw new NotSupportedException($"{property.Name}: a {stored.Name} is not copied."));
    }

    private static StoredForm? FormOf(Type stored) =>
        stored == typeof(string) || stored == typeof(DateTimeOffset) ? StoredForm.Text
        : stored == typeof(long) ? StoredForm.Long
        : stored == typeof(int) ? StoredForm.Int
        : stored == typeof(bool) ? StoredForm.Flag
        : stored == typeof(DateOnly) ? StoredForm.Day
        : stored == typeof(byte[]) ? StoredForm.Bytes
        : null;
}
