namespace DmpAnalytics.Storage;

/// <summary>Takes what a row says, one column after the other in their order.</summary>
internal interface IRowValues
{
    void Null();

    void Text(string text);

    void Number(long number);

    void Whole(int number);

    void Flag(bool flag);

    void Day(DateOnly day);
}
