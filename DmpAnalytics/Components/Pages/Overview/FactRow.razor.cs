using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>The facts in one row, rules between them, each opening its lineage.</summary>
public partial class FactRow
{
    [Parameter, EditorRequired]
    public ImmutableArray<Fact> Facts { get; set; }

    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private string Address(Fact fact)
    {
        var page = AppUrls.Explain(fact.Indicator, Question, Preferences.ForLinks);
        return fact.Anchor is { } anchor ? $"{page}#{anchor}" : page;
    }
}
