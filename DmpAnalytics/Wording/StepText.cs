using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>
/// How one result follows from its inputs, as it was done for this question: the definition's formula may have been
/// answered another way (active dossiers from an estimated share, a pace from its two ends).
/// </summary>
public static class StepText
{
    /// <summary><c>dossiers créés × part de dossiers actifs</c>; null where the inputs say it themselves.</summary>
    public static string? InWords(Result result, Language language) =>
        FormulaOf(result) is { } formula ? FormulaText.InWords(formula, language) : null;

    /// <summary>The same with its numbers: <c>210 000 000 € ÷ 68 500 dossiers = 3 065,69 €</c>; null unless inputs with values give a value.</summary>
    public static string? InNumbers(Result result, Language language)
    {
        if (result.Value is not { } value || result.Inputs.Length < 2 || result.Inputs.Any(input => !input.Result.HasValue)) return null;
        return FormulaOf(result) is { } formula
            ? $"{FormulaText.Written(formula, term => Number(term, result, language), language)} = {Formats.Value(value, result.Unit, language)}"
            : null;
    }

    /// <summary>Written as the formulas of definitions are, with the roles of the inputs.</summary>
    private static string? FormulaOf(Result result)
    {
        InputRole[] roles = [.. result.Inputs.Select(input => input.Role)];
        var isPerMonth = result.Unit.EndsWith("/month", StringComparison.Ordinal);
        return roles switch
        {
            [InputRole.Fed] => "fed",
            [InputRole.Created, InputRole.Empty] => "created - empty",
            [InputRole.Empty, InputRole.Created] => "1 - empty / created",
            [InputRole.Created, InputRole.ActiveShare] => "created * active_share",
            [InputRole.Target, InputRole.Population] => "target * population",
            [InputRole.End, InputRole.Start] => isPerMonth ? "(end - start) / 12" : "end - start",
            [InputRole.Target, InputRole.Stock] => isPerMonth ? "(target - stock) / (days_left / 30.4375)" : null,
            [InputRole.Target, InputRole.Stock, InputRole.Pace] => result.Unit == Result.DateUnit ? "at + (target - stock) / pace * 30.4375 days" : null,
            [InputRole.ActiveShare, InputRole.ActiveShare] => null,
            [var above, var below] => $"{Code.Of(above)} / {Code.Of(below)}",
            _ => null,
        };
    }

    private static string Number(string term, Result result, Language language)
    {
        foreach (var (role, input) in result.Inputs)
        {
            if (Code.Of(role) == term) return Formats.Value(input.Value!.Value, input.Unit, language);
        }

        return term switch
        {
            "at" when result.At is { } at => Formats.Date(at, language),
            "days_left" when result.At is { } at && result.Find(InputRole.Target)?.At is { } due => Formats.Value(due.DayNumber - at.DayNumber, "day", language),
            _ => FormulaText.InWords(term, language),
        };
    }
}
