using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Components.Pages.Sources;

/// <summary>What the address of the list of sources holds: its filters, search, order, page, and the language where it says one.</summary>
public sealed record SourcesState(SourceQuery Query, ImmutableArray<Problem> Ignored, Preferences Preferences)
{
    /// <summary>The state of an address; what cannot be read of it is left out and told.</summary>
    public static SourcesState FromAddress(HttpRequest request, ReferenceData reference)
    {
        var (query, ignored) = SourceParameters.Read(ListAddress.Pairs(request), reference);
        return new(query, Preferences.ProblemOf(request) is { } language ? ignored.Add(language) : ignored, Preferences.Of(request));
    }

    /// <summary>The address that opens this state again; defaults are left out.</summary>
    public string ToAddress() => AppUrls.SourcesOf(Query, Preferences.ForLinks);
}
