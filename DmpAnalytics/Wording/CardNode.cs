using System.Collections.Immutable;

namespace DmpAnalytics.Wording;

/// <summary>One result of a calculation in words: the answer itself, or an input of it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">With its unit; null where there is none, and <paramref name="Reason"/> says why.</param>
/// <param name="Doubt">Bounds, rounding and how the value came about, in a few words; empty for an exact published value.</param>
/// <param name="Range">The lowest to the highest value; empty where it says no more than the value.</param>
/// <param name="Reason">Why there is no value, and what would answer; empty with a value.</param>
/// <param name="How">How it was aligned or computed, as a sentence; empty without a value.</param>
/// <param name="Numbers">The calculation with its numbers: <c>210 000 000 € ÷ 68 500 dossiers = 3 065,69 €</c>; empty for what is read.</param>
/// <param name="Remarks">Its date, perimeter, cover and holes, what limits its use, and the breaks it met.</param>
/// <param name="Conversion">How the money of each year was converted; null where it stays as published.</param>
/// <param name="Figures">The published statements behind it.</param>
/// <param name="Rivals">Others that state another value for the same thing.</param>
/// <param name="SetAside">Others that were not counted.</param>
/// <param name="Inputs">What it was itself computed from.</param>
public sealed record CardNode(
    string Name,
    string? Value,
    string Doubt,
    string Range,
    string Reason,
    string How,
    string Numbers,
    ImmutableArray<string> Remarks,
    CardConversion? Conversion,
    ImmutableArray<CardFigure> Figures,
    ImmutableArray<CardFigure> Rivals,
    ImmutableArray<CardFigure> SetAside,
    ImmutableArray<CardNode> Inputs);

/// <summary>How amounts became those of the prices and the currency asked.</summary>
/// <param name="Prices">Which these are: <c>prix constants de 2015, en euros au taux de 2015</c>.</param>
/// <param name="Years">A line for each year: what its amounts were multiplied by, from which indices and rates.</param>
/// <param name="Sources">Who publishes these.</param>
public sealed record CardConversion(string Prices, ImmutableArray<string> Years, ImmutableArray<string> Sources);

/// <summary>A published statement: a figure, a promise or a population.</summary>
/// <param name="Value">As published, with its unit and doubt.</param>
/// <param name="Period">The days it is about, as precisely as they are known.</param>
/// <param name="Role">What it does in the calculation, or why it does nothing.</param>
/// <param name="Beside">What it counts for, what stands in its place, when it was announced.</param>
/// <param name="Source">Who published it, under which title, where in it, of what kind and when.</param>
/// <param name="Address">The address of the source on the web.</param>
/// <param name="Origin">The file and line it was read from.</param>
/// <param name="Note">What is remarked of it.</param>
public sealed record CardFigure(
    string Value, string Period, string Role, ImmutableArray<string> Beside, string Source, string? Address, string Origin, string Note);
