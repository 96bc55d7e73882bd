using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Tests.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

/// <summary>The worked examples as calculation cards, in both languages.</summary>
public class CalculationCardTests
{
    private const string N = "\u202F";

    public static TheoryData<string, string, string?> Examples => new()
    {
        { "dmp", "2012-06-30", "direct" },
        { "dmp", "2012-11-01", "direct" },
        { "dmp", "2014-01-02", "all_payers" },
        { "dmp", "2013-12-31", "operator" },
        { "dmp", "2013-12-31", "direct" },
        { "dmp", "2019-12-31", "direct" },
        { "uk_npfit", "2011-03-31", "whole_programme" },
        { "au_mhr", "2019-06-30", null },
        { "au_mhr", "2019-11-30", null },
        { "mon_espace_sante", "2024-01-10", null },
        { "mon_espace_sante", "2026-02-28", null },
        { "ameli", "2017-07-31", null },
        { "at_elga", "2016-12-31", null },
    };

    [Theory]
    [InlineData("cost_per_active_dossier", "2012-06-30", "direct", $"210{N}000{N}000{N}€ ÷ 68{N}500{N}dossiers = 3{N}065,69{N}€")]
    [InlineData("cost_per_dossier", "2012-06-30", "direct", $"210{N}000{N}000{N}€ ÷ 158{N}000{N}dossiers = 1{N}329,11{N}€")]
    [InlineData("active_dossiers", "2012-06-30", "direct", $"158{N}000{N}dossiers − 89{N}500{N}dossiers = 68{N}500{N}dossiers")]
    [InlineData("overrun", "2012-06-30", "direct", $"3{N}065,69{N}€ ÷ 42{N}€ = 72,99{N}fois")]
    [InlineData("activation_rate", "2012-11-01", "direct", $"109{N}758{N}dossiers ÷ 233{N}524{N}dossiers = 47{N}%")]
    [InlineData("cost_per_dossier", "2014-01-02", "all_payers", $"500{N}000{N}000{N}€ ÷ 418{N}011{N}dossiers = 1{N}196,14{N}€")]
    [InlineData("required_pace", "2012-12-31", "direct", $"(5{N}000{N}000{N}dossiers − 264{N}113{N}dossiers) ÷ (365{N}jours ÷ 30,4375) = 394{N}928{N}dossiers par mois")]
    [InlineData("pace", "2017-12-31", "direct", $"(447{N}366{N}dossiers − 275{N}000{N}dossiers) ÷ 12 = 14{N}364{N}dossiers par mois")]
    [InlineData("date_reached", "2017-12-31", "direct", $"31 décembre 2017 + (5{N}000{N}000{N}dossiers − 1{N}000{N}000{N}dossiers) ÷ 37{N}500{N}dossiers par mois × 30,4375{N}jours = 21 novembre 2026")]
    public void Card_OfADmpExample_PutsTheNumbersIn(string indicator, string date, string scope, string numbers) =>
        Assert.Equal(numbers, ShippedCards.Of(indicator, "dmp", date, scope, Language.Fr).Result.Numbers);

    [Fact]
    public void Card_OfTheHeadline_SaysFormulaRoundingAndSymbols()
    {
        var french = ShippedCards.Of("cost_per_active_dossier", "dmp", "2012-06-30", "direct", Language.Fr);
        var english = ShippedCards.Of("cost_per_active_dossier", "dmp", "2012-06-30", "direct", Language.En);

        Assert.Equal(("dépense cumulée ÷ dossiers actifs", "D ÷ A"), (french.Formula, french.FormulaInSymbols));
        Assert.Equal(("spend to date ÷ active records", "S ÷ A"), (english.Formula, english.FormulaInSymbols));
        Assert.Equal<FormulaSymbol>([new("D", "dépense cumulée"), new("A", "dossiers actifs")], french.Symbols);
        Assert.Contains("deux décimales", french.Rounding, StringComparison.Ordinal);
        Assert.Contains("two decimals", english.Rounding, StringComparison.Ordinal);
        Assert.Equal($"3{N}065,69{N}€", french.Result.Value);
        Assert.Equal("€3,065.69", english.Result.Value);
    }

    [Fact]
    public void Card_OfTheHeadline_GoesDownToTheFigures()
    {
        var card = ShippedCards.Of("cost_per_active_dossier", "dmp", "2012-06-30", "direct", Language.Fr);

        var spend = card.Result.Inputs[0];
        Assert.Equal("Dépense", spend.Name);
        Assert.Contains(spend.Remarks, remark => remark.Contains("non couvert", StringComparison.Ordinal));
        var figure = Assert.Single(spend.Figures, item => item.Period == "2004–2011");
        Assert.StartsWith($"210{N}000{N}000{N}€", figure.Value, StringComparison.Ordinal);
        Assert.Contains("ASIP Santé", figure.Source, StringComparison.Ordinal);
        Assert.NotEmpty(spend.Rivals);
        Assert.All(spend.Rivals, rival => Assert.NotEmpty(rival.Role));
        Assert.Equal(["Dossiers créés", "Dossiers vides"], card.Result.Inputs[1].Inputs.Select(input => input.Name));
    }

    [Theory]
    [InlineData(Language.Fr, $"Interpolé par jours entre 410{N}695{N}dossiers au 1er décembre 2013 et 418{N}011{N}dossiers au 2 janvier 2014.")]
    [InlineData(Language.En, $"Interpolated by days between 410,695{N}records on 1 December 2013 and 418,011{N}records on 2 January 2014.")]
    public void How_OfAnInterpolatedStock_NamesBothEnds(Language language, string how) =>
        Assert.Equal(how, ShippedCards.Of("target_attainment", "dmp", "2013-12-31", "operator", language).Result.Inputs[0].How);

    [Fact]
    public void How_OfTheOperatorsSpend_CountsWholesAndRemainders()
    {
        var card = ShippedCards.Of("spend_to_date", "dmp", "2013-12-31", "operator", Language.Fr);

        Assert.Equal($"Somme de montants posés sur leurs jours, chacun une seule fois{N}; comptés en entier{N}: 5, reliquats{N}: 1.", card.Result.How);
        Assert.Contains(card.Result.Figures, figure => figure.Beside.Any(text => text.Contains($"26{N}000{N}000{N}€ (2009)", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dmp", "2019-12-31", "active_share", "Estimation")]
    [InlineData("dmp", "2017-12-31", "active_share", "Estimation")]
    [InlineData("dmp", "2022-12-31", "created", "Reconduit")]
    [InlineData("dmp", "2009-12-31", "created", "Zéro jusqu’à l’ouverture.")]
    [InlineData("dmp", "2011-03-31", "created", "Interpolé par jours entre zéro à l’ouverture (5 janvier 2011)")]
    [InlineData("mon_espace_sante", "2024-01-10", "created", "Publié pour cette date.")]
    public void How_OfAStock_SaysHowItWasAligned(string programme, string date, string role, string how)
    {
        var asked = ShippedFigures.At(programme, date);
        var alignment = new AlignmentText(
            new() { Programme = asked.Data.Programme, At = Period.OfDay(asked.At), From = asked.At, To = asked.At, Every = default, Denominator = default, Data = 1 },
            asked.Data.Reference,
            Language.Fr);
        var result = role == "created" ? asked.Stock(MeasureIds.DossiersCreated) : asked.Data.ActiveShare.At(asked.At, false);

        Assert.StartsWith(how, alignment.Of(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Fr, "31 décembre 2011")]
    [InlineData(Language.En, "31 December 2011")]
    public void Card_WithoutAnAnswer_SaysTheReasonAndKeepsTheInputs(Language language, string known)
    {
        var card = ShippedCards.Of("cost_per_dossier", "dmp", "2013-12-31", "direct", language);

        Assert.Null(card.Result.Value);
        Assert.Contains(known, card.Result.Reason, StringComparison.Ordinal);
        Assert.Equal(2, card.Result.Inputs.Length);
    }

    [Fact]
    public void Card_InConstantPrices_SaysConditionsAndWhatEachYearWasMultipliedBy()
    {
        var asked = ShippedFigures.At("uk_npfit", "2011-03-31", "whole_programme") with { Prices = new(2010, "EUR") };

        var card = ShippedCards.Of("spend_to_date", asked, Language.Fr);
        var text = CardText.Of(card, Language.Fr);

        Assert.Equal($"Prix constants de 2010, en euros au taux de 2010{N}; chiffres tels que connus aujourd’hui.", card.Conditions);
        Assert.All(card.Result.Conversion!.Years, line => Assert.Matches("^20(0[2-9]|1[01])\u202F: × [0-9],[0-9]{6} \\(.*1\u202F£ = [0-9],[0-9]{5}\u202F€\\)$", line));
        Assert.Contains(card.Result.Conversion.Years, line => line.Contains("(indice ", StringComparison.Ordinal));
        Assert.NotEmpty(card.Result.Conversion.Sources);
        Assert.All(card.Result.Conversion.Years, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Card_AcrossABreak_NamesIt()
    {
        var card = ShippedCards.Of("coverage", ShippedFigures.At("au_mhr", "2019-06-30") with { Breaks = true }, Language.Fr);

        Assert.Contains("franchit une rupture", card.Result.Doubt, StringComparison.Ordinal);
        Assert.Contains(card.Result.Inputs[0].Remarks, remark => remark.StartsWith("Rupture", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Text_OfEveryIndicator_ShowsNoCodeInEitherLanguage(string programme, string date, string? scope)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var definition in IndicatorCatalog.All)
            {
                var text = CardText.Of(ShippedCards.Of(definition.Id, programme, date, scope, language), language);
                var own = text.Split('\n').Where(line => !line.TrimStart().StartsWith("http", StringComparison.Ordinal));

                Assert.All(own, line => Assert.DoesNotContain('_', line));
                Assert.DoesNotContain(own, line => line.Contains("{0}", StringComparison.Ordinal) || line.Contains("  =", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Formula_OfEveryDefinition_IsWordsAndSymbolsInBothLanguages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var formula in IndicatorCatalog.All.Select(definition => definition.Formula))
            {
                var symbols = FormulaText.Symbols(formula, language);

                Assert.DoesNotMatch(@"[_\[\]]", FormulaText.InWords(formula, language));
                Assert.DoesNotMatch(@"[_\[\]]", FormulaText.InSymbols(formula, language));
                Assert.NotEmpty(symbols);
                Assert.Equal(symbols.Length, symbols.Select(symbol => symbol.Symbol).Distinct().Count());
            }
        }
    }
}
