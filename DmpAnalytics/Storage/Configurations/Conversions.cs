using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Storage.SavedReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DmpAnalytics.Storage.Configurations;

/// <summary>
/// How the words of the domain lie in columns: periods as their text, enumerations as their codes, values as whole millionths, and the
/// identity of a figure as the number that its digits are. The compiled models name each of them.
/// </summary>
internal static class Conversions
{
    public static void Add(ModelConfigurationBuilder builder)
    {
        builder.Properties<Period>().HaveConversion<PeriodText>();
        builder.Properties<decimal>().HaveConversion<Millionths>();
        builder.Properties<FigureDecisions>().HaveConversion<DecisionsJson>();
        builder.Properties<FigureStatus>().HaveConversion<StatusText>();
        AddCodes<DataVersionKind>(builder);
        AddCodes<ImportMode>(builder);
        AddCodes<DraftState>(builder);
        AddCodes<MeasureKind>(builder);
        AddCodes<SourceKind>(builder);
        AddCodes<TargetKind>(builder);
        AddCodes<Denominator>(builder);
        AddCodes<Precision>(builder);
        AddCodes<ReportRhythm>(builder);
        AddCodes<ReportScheduleFault>(builder);
        AddCodes<Qualifier>(builder);
        AddCodes<Rank>(builder);
    }

    private static void AddCodes<T>(ModelConfigurationBuilder builder)
        where T : struct, Enum => builder.Properties<T>().HaveConversion<CodeText<T>>();

    internal sealed class DecisionsJson() : ValueConverter<FigureDecisions, string>(
        decisions => JsonSerializer.Serialize(decisions, Options), json => JsonSerializer.Deserialize<FigureDecisions>(json, Options)!)
    {
        private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };
    }

    internal sealed class PeriodText() : ValueConverter<Period, string>(period => period.Text, text => Period.Parse(text));

    internal sealed class StatusText() : ValueConverter<FigureStatus, string>(status => string.Join(' ', status.Codes()), text => Parse(text))
    {
        private static FigureStatus Parse(string text) =>
            FigureStatusExtensions.TryParse(text, out var status) ? status : throw new FormatException($"'{text}' is no status.");
    }

    internal sealed class IdentityNumber() : ValueConverter<string, long>(
        id => unchecked((long)FigureId.Parse(id)), number => FigureId.Of(unchecked((ulong)number)));

    internal sealed class Millionths() : ValueConverter<decimal, long>(value => ToMillionths(value), stored => stored / 1_000_000m)
    {
        private static long ToMillionths(decimal value) =>
            Figure.IsStorable(value)
                ? decimal.ToInt64(value * 1_000_000m)
                : throw new ArgumentOutOfRangeException(nameof(value), value, "More than six decimals, or beyond ±9.2 × 10¹².");
    }

    internal sealed class CodeText<T>() : ValueConverter<T, string>(value => Code.Of(value), code => Parse(code))
        where T : struct, Enum
    {
        private static T Parse(string code) =>
            Code.TryParse<T>(code, out var value) ? value : throw new FormatException($"'{code}' is no {typeof(T).Name}.");
    }
}
