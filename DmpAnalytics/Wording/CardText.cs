using System.Text;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>A calculation card as plain text, for a console or a note: inputs are set in under what they enter.</summary>
public static class CardText
{
    private const string Area = "Card";
    private const string Step = "  ";

    public static string Of(CalculationCard card, Language language)
    {
        ArgumentNullException.ThrowIfNull(card);
        var text = new StringBuilder();
        text.AppendLine(card.Title).AppendLine(card.Asked);
        if (card.Conditions.Length > 0) text.AppendLine(card.Conditions);
        text.AppendLine();
        Value(text, card.Result, "", language);
        text.AppendLine();
        Labelled(text, "formula", card.Formula, language);
        if (card.FormulaInSymbols != card.Formula) text.Append(Step).AppendLine(card.FormulaInSymbols);
        foreach (var symbol in card.Symbols) text.Append(Step).AppendLine(Words.Format(Area, "stands", language, symbol.Symbol, symbol.Meaning));
        if (card.Result.Numbers.Length > 0) Labelled(text, "calculation", card.Result.Numbers, language);
        if (card.Result.Value is not null) text.AppendLine(card.Rounding);
        Labelled(text, "definition", Words.Format(Area, "definition.version", language, Formats.Number(card.Version, language)), language);
        Labelled(text, "data", Words.Format(Area, "data.version", language, Formats.Number(card.Data, language)), language);
        Statements(text, card.Result, "", language);
        foreach (var (index, input) in card.Result.Inputs.Index()) Input(text, input, Formats.Number(index + 1, language), "", language);
        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    private static void Input(StringBuilder text, CardNode node, string number, string margin, Language language)
    {
        text.AppendLine().Append(margin).Append(number).Append(". ").AppendLine(node.Name);
        var inner = margin + Step;
        Value(text, node, inner, language);
        if (node.Numbers.Length > 0) text.Append(inner).AppendLine(node.Numbers);
        Statements(text, node, inner, language);
        foreach (var (index, input) in node.Inputs.Index()) Input(text, input, $"{number}.{Formats.Number(index + 1, language)}", inner, language);
    }

    private static void Value(StringBuilder text, CardNode node, string margin, Language language)
    {
        if (node.Value is { } value) text.Append(margin).AppendLine(Joined(value, node.Doubt, node.Range));
        else text.Append(margin).AppendLine(node.Reason);
        if (node.How.Length > 0) text.Append(margin).AppendLine(node.How);
        if (node.Remarks.Length > 0) text.Append(margin).AppendLine(string.Join(" · ", node.Remarks));
    }

    private static void Statements(StringBuilder text, CardNode node, string margin, Language language)
    {
        if (node.Conversion is { } conversion) Conversion(text, conversion, margin, language);
        Statements(text, Words.Get("Lineage", "figures", language), node.Figures, margin, language);
        Statements(text, Words.Get("Lineage", "rivals", language), node.Rivals, margin, language);
        Statements(text, Words.Get("Lineage", "set_aside", language), node.SetAside, margin, language);
    }

    private static void Statements(StringBuilder text, string caption, IReadOnlyCollection<CardFigure> figures, string margin, Language language)
    {
        if (figures.Count == 0) return;
        text.Append(margin).AppendLine(caption);
        foreach (var figure in figures)
        {
            text.Append(margin).Append("- ").Append(Joined(figure.Value, figure.Period)).Append(ResultText.Colon(language)).AppendLine(string.Join(" · ", [figure.Role, .. figure.Beside]));
            text.Append(margin).Append(Step).AppendLine(figure.Source);
            if (figure.Address is { } address) text.Append(margin).Append(Step).AppendLine(address);
            if (figure.Origin.Length > 0) text.Append(margin).Append(Step).AppendLine(figure.Origin);
            if (figure.Note.Length > 0) text.Append(margin).Append(Step).AppendLine(figure.Note);
        }
    }

    private static void Conversion(StringBuilder text, CardConversion conversion, string margin, Language language)
    {
        text.Append(margin).Append(Words.Get("Lineage", "conversion", language)).Append(" (").Append(conversion.Prices).AppendLine(")");
        foreach (var year in conversion.Years) text.Append(margin).Append("- ").AppendLine(year);
        foreach (var source in conversion.Sources) text.Append(margin).Append(Step).AppendLine(source);
    }

    private static void Labelled(StringBuilder text, string key, string value, Language language) =>
        text.Append(Words.Get(Area, key, language)).Append(ResultText.Colon(language)).AppendLine(value);

    private static string Joined(params string[] parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
