namespace DmpAnalytics.Wording;

/// <summary>A value in words and digits: what stands before and after the digits is set apart from them on screen; spaces are included.</summary>
public readonly record struct ValueText(string Before, string Digits, string After)
{
    public override string ToString() => Before + Digits + After;
}
