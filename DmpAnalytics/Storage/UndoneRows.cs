namespace DmpAnalytics.Storage;

/// <summary>What taking an import back did: rows that no longer count, rows that say again what they said before.</summary>
public sealed record UndoneRows(int Withdrawn, int Restored)
{
    public static UndoneRows operator +(UndoneRows left, UndoneRows right) => new(left.Withdrawn + right.Withdrawn, left.Restored + right.Restored);
}
