using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>
/// How texts and times lie in PostgreSQL, so that both stores answer alike: texts are compared by code units whatever the language of
/// the server, and a time is the text it is in SQLite, since the server's own type would cut its last digit off.
/// </summary>
internal static class PostgresTexts
{
    private const string ByCodeUnits = "C";

    public static void Add(ModelConfigurationBuilder builder) => builder.Properties<DateTimeOffset>().HaveConversion<TimeText>();

    public static void Collate(IMutableModel model)
    {
        var properties = model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(text => text.ComplexType.GetProperties())));
        foreach (var property in properties)
        {
            if (StoredType(property) == typeof(string)) property.SetCollation(ByCodeUnits);
        }
    }

    private static Type StoredType(IMutableProperty property)
    {
        var converter = property.GetValueConverter()
            ?? (property["ValueConverterType"] is Type type ? (ValueConverter?)Activator.CreateInstance(type) : null);
        return converter?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
    }

    internal sealed class TimeText() : ValueConverter<DateTimeOffset, string>(
        time => time.ToString(Form, CultureInfo.InvariantCulture), text => DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture))
    {
        private const string Form = "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFFzzz";
    }
}
