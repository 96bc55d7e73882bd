using Bunit;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Controls;

public class QuestionFormTests : ComponentTest
{
    [Fact]
    public void Form_OfAQuestion_StandsOnWhatWasAnswered()
    {
        var form = Form(new());

        Assert.Equal("direct", form.Find("select[name=scope] option[selected]").GetAttribute("value"));
        Assert.Equal("2012-06-30", form.Find("input[name=at]").GetAttribute("value"));
        Assert.Equal("active", form.Find("select[name=denominator] option[selected]").GetAttribute("value"));
        Assert.Equal("Dossier médical partagé, Coût direct, au 30 juin 2012", TextOf(form.Find(".summary")));
    }

    [Fact]
    public void Form_WhenSent_KeepsTheRestOfTheAddress()
    {
        Read(Language.En, isSaid: true);

        var form = Form(new() { Programme = "dmp", Scope = "operator", Data = 3, Bounds = true, Version = 1 }, HandMade.Question with { Bounds = true });
        var kept = form.FindAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value"));

        Assert.Equal(new Dictionary<string, string?> { ["programme"] = "dmp", ["data"] = "3", ["version"] = "1", ["lang"] = "en" }, kept);
        Assert.True(form.Find("input[name=bounds]").HasAttribute("checked"));
        Assert.False(form.Find("input[name=breaks]").HasAttribute("checked"));
    }

    [Fact]
    public void More_OfAUsualQuestion_IsFoldedAndSaysWhatHolds()
    {
        var more = Form(new()).Find("details.more");

        Assert.False(more.HasAttribute("open"));
        Assert.Equal("Prix courants\u202F; chiffres tels que connus aujourd’hui", TextOf(more.QuerySelector("summary")!));
        Assert.Equal(["", "2015", "2011", "2010"], more.QuerySelectorAll("select[name=prices] option").Select(option => option.GetAttribute("value")));
        Assert.Equal(["euros (celle du programme)", "livres sterling"], more.QuerySelectorAll("select[name=currency] option").Select(TextOf));
        Assert.Equal(["", "GBP"], more.QuerySelectorAll("select[name=currency] option").Select(option => option.GetAttribute("value")));
        Assert.Null(more.QuerySelector("input[name=known]")!.GetAttribute("value"));
    }

    [Fact]
    public void More_OfWhatWasAsked_StandsOnItAndTheSummarySaysIt()
    {
        var asked = HandMade.Question with { Prices = new(2015, "GBP"), Known = new(2014, 1, 10), UndatedLeftOut = 2 };

        var form = Form(new() { Prices = 2015, Currency = "GBP", Known = new(2014, 1, 10) }, asked);

        Assert.Equal("2015", form.Find("select[name=prices] option[selected]").GetAttribute("value"));
        Assert.Equal("GBP", form.Find("select[name=currency] option[selected]").GetAttribute("value"));
        Assert.Equal("2014-01-10", form.Find("input[name=known]").GetAttribute("value"));
        Assert.Equal(
            "Dossier médical partagé, Coût direct, au 30 juin 2012, prix constants de 2015, en livres sterling au taux de 2015\u202F; "
            + "chiffres tels que connus au 10 janvier 2014\u202F; 2 chiffres sans date laissés de côté",
            TextOf(form.Find(".summary")));
        Assert.Equal("/?programme=ameli&prices=2015&currency=GBP&known=2014-01-10", form.FindAll(".programmes a")[1].GetAttribute("href"));
    }

    [Fact]
    public void Form_AnotherProgramme_StartsFromItsOwnDefaults() =>
        Assert.Equal("/?programme=ameli", Form(new() { Programme = "dmp", Scope = "direct", Target = "t5m" }).FindAll(".programmes a")[1].GetAttribute("href"));

    [Fact]
    public void Form_WithoutScript_HasAButtonAndPlainControls()
    {
        var form = Form(new()).Find("form");

        Assert.Equal("get", form.GetAttribute("method"));
        Assert.NotNull(form.QuerySelector("button[type=submit]"));
        Assert.All(form.QuerySelectorAll("select, input:not([type=hidden])"), control => Assert.NotNull(control.Closest("label")));
    }

    [Fact]
    public void Form_Targets_AreNamedByWhatWasPromised() =>
        Assert.Contains(
            Form(new()).FindAll("select[name=target] option").Select(TextOf),
            text => text == "5\u202F000\u202F000\u202Fdossiers au 31 décembre 2013 (promesse, Cour des comptes)");

    private IRenderedComponent<QuestionForm> Form(Question question, ResolvedQuestion? resolved = null) =>
        Render<QuestionForm>(form => form
            .Add(item => item.Question, question)
            .Add(item => item.Resolved, resolved ?? HandMade.Question)
            .Add(item => item.Action, AppUrls.Overview)
            .Add(item => item.Scopes, [HandMade.Direct, HandMade.Operator])
            .Add(item => item.Denominators, [Denominator.Created, Denominator.Active]));
}
