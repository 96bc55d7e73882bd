namespace DmpAnalytics.Domain;

/// <summary>A country's consumer price index of one year (base year = 100).</summary>
public sealed record Deflator(string Country, int Year, decimal Index, int BaseYear, string Source);

/// <summary>A country's inhabitants in one year.</summary>
public sealed record Population(string Country, int Year, decimal Value, string Source);

/// <summary>The average euros for one unit of a currency in one year.</summary>
public sealed record ExchangeRate(string Currency, int Year, decimal EurPerUnit, string Source);
