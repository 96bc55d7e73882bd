using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Method;

/// <summary>The rules of calculation in words; the spans they name are those that compute.</summary>
public partial class MethodRules
{
    private static readonly SetAside[] Order =
    [
        SetAside.LowerRank, SetAside.LessTrustedSource, SetAside.WeakerQualifier, SetAside.LessPreciseDate, SetAside.FewerDigits,
        SetAside.PublishedEarlier, SetAside.SourceOrder,
    ];

    [CascadingParameter]
    public Language Language { get; set; }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string[] Paragraphs(int rule)
    {
        object[] places = rule switch
        {
            1 => [string.Join(", ", Order.Select(why => LineageText.Why(why, Language)))],
            2 => [Number(StockSeries.InterpolationMonths), Number(StockSeries.CarryMonths)],
            _ => [Number(AverageSeries.CarryMonths)],
        };
        return Words.Format("Method", $"rule.{rule}.text", Language, places).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private string Text(string key) => Words.Get("Method", key, Language);
}
