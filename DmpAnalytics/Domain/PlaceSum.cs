namespace DmpAnalytics.Domain;

/// <summary>
/// What one source published of places of the level <see cref="Domain.Region.Establishment"/> for one period, summed over those of a region.
/// Deprecated figures and bounds are no part of it.
/// </summary>
/// <param name="Programme">Of every figure in it.</param>
/// <param name="Measure">Likewise; of a kind that can be added.</param>
/// <param name="Scope">Likewise; null is the whole programme.</param>
/// <param name="Region">The place that contains them; null is the whole country.</param>
/// <param name="Period">Of every figure in it.</param>
/// <param name="Unit">Likewise.</param>
/// <param name="Source">Likewise.</param>
/// <param name="Value">The sum.</param>
/// <param name="Places">How many are in it.</param>
/// <param name="Rounded">How many of them are only said to be about so much.</param>
public sealed record PlaceSum(
    string Programme, string Measure, string? Scope, string? Region, Period Period, string Unit, string Source, decimal Value, int Places, int Rounded);

/// <summary>Of how many places a figure is the sum, and how many there were.</summary>
public readonly record struct SummedPlaces(int Counted, int Of);
