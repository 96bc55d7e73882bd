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

        var kept = Form(new() { Programme = "dmp", Scope = "operator", Data = 3, Bounds = true })
            .FindAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value"));

        Assert.Equal(new Dictionary<string, string?> { ["programme"] = "dmp", ["data"] = "3", ["bounds"] = "true", ["lang"] = "en" }, kept);
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

    private IRenderedComponent<QuestionForm> Form(Question question) =>
        Render<QuestionForm>(form => form
            .Add(item => item.Question, question)
            .Add(item => item.Resolved, HandMade.Question)
            .Add(item => item.Action, AppUrls.Overview)
            .Add(item => item.Scopes, [HandMade.Direct, HandMade.Operator])
            .Add(item => item.Denominators, [Denominator.Created, Denominator.Active]));
}
