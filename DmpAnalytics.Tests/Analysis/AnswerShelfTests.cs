using DmpAnalytics.Analysis;

namespace DmpAnalytics.Tests.Analysis;

public sealed class AnswerShelfTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Find_TheSameQuestionAgain_IsTheSameAnswer()
    {
        var shelf = new AnswerShelf();
        var answer = new object();

        shelf.Keep(Of(2012), answer, 1);

        Assert.Same(answer, shelf.Find<object>(Of(2012)));
        Assert.Null(shelf.Find<object>(Of(2013)));
    }

    [Fact]
    public void Find_AnotherDayOrDefinition_IsNotAnswered()
    {
        var shelf = new AnswerShelf();
        shelf.Keep(Of(2012), new object(), 1);

        Assert.Null(shelf.Find<object>(Of(2012) with { Today = Today.AddDays(1) }));
        Assert.Null(shelf.Find<object>(Of(2012) with { Formula = "another" }));
    }

    [Fact]
    public void Keep_MoreThanItHolds_DropsWhatNobodyAskedForAgain()
    {
        var shelf = new AnswerShelf();
        var wanted = new object();
        shelf.Keep(Of(1), wanted, 1);
        shelf.Keep(Of(2), new object(), 1);

        foreach (var year in Enumerable.Range(3, 20))
        {
            shelf.Keep(Of(year), new object(), AnswerShelf.MostWeight / 4);
            Assert.Same(wanted, shelf.Find<object>(Of(1)));
        }

        Assert.Null(shelf.Find<object>(Of(2)));
    }

    [Fact]
    public void Keep_HeavierThanTheShelf_IsNotKept()
    {
        var shelf = new AnswerShelf();

        shelf.Keep(Of(2012), new object(), AnswerShelf.MostWeight + 1);

        Assert.Null(shelf.Find<object>(Of(2012)));
    }

    private static Asked Of(int year) => new("answer", "cost_per_dossier", 1, "spend / created", new() { Prices = year, Data = 1 }, Today);
}
