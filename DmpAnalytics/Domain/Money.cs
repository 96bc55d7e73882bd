namespace DmpAnalytics.Domain;

/// <summary>An amount in one currency (ISO 4217). Amounts of two currencies never add.</summary>
public readonly record struct Money
{
    public Money(decimal amount, string currency)
    {
        Amount = amount;
        Currency = Guard.ThreeLetters(currency);
    }

    public decimal Amount { get; }

    public string Currency { get; }

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.InCurrencyOf(left), left.Currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.InCurrencyOf(left), left.Currency);

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>Whether a unit is a currency: three capital letters.</summary>
    public static bool IsCurrency(string unit) => Guard.IsThreeLetters(unit);

    private decimal InCurrencyOf(Money other) =>
        Currency == other.Currency
            ? Amount
            : throw new InvalidOperationException($"{Currency} and {other.Currency} do not add.");
}
