using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Targets;

/// <summary>What became of a target: sign, word and colour together.</summary>
public partial class OutcomeMark
{
    [Parameter, EditorRequired]
    public TargetOutcome Outcome { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Class => Outcome switch
    {
        TargetOutcome.Met or TargetOutcome.Kept or TargetOutcome.OnTrack => "met",
        TargetOutcome.Missed or TargetOutcome.Exceeded or TargetOutcome.Late => "missed",
        _ => "muted",
    };
}
