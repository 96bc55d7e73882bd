using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;

namespace DmpAnalytics.Components.Pages.Figures;

/// <summary>What the address of the list of figures holds: its filters, search, order, page, and the language where it says one.</summary>
public sealed record FiguresState(FigureQuery Query, ImmutableArray<Problem> Ignored, Preferences Preferences)
{
    /// <summary>The state of an address; what cannot be read of it is left out and told.</summary>
    public static FiguresState FromAddress(HttpRequest request)
    {
        var (query, ignored) = FigureParameters.Read(ListAddress.Pairs(request));
        return new(query, Preferences.ProblemOf(request) is { } language ? ignored.Add(language) : ignored, Preferences.Of(request));
    }

    /// <summary>The address that opens this state again; defaults are left out.</summary>
    public string ToAddress() => AppUrls.FiguresOf(Query, Preferences.ForLinks);
}
