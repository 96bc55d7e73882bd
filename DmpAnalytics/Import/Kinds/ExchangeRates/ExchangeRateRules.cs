using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.ExchangeRates;

/// <summary>One rate for each currency and year, of a known source.</summary>
internal static class ExchangeRateRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("exchange-rates", ExchangeRateRow.Fields, ExchangeRateRow.Read, (draft, row) => draft.ExchangeRates.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.ExchangeRates;
        checks.Unique(rows, Identity.Of, "year", item => item.Year.ToString(CultureInfo.InvariantCulture));
        foreach (var row in rows) checks.Source(row, row.Item.Source);
    }
}
