using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 3(a), choosing, by trying every set.</summary>
internal sealed class PlainChoice(Trust trust)
{
    public List<PlainNode> Choose(IEnumerable<PlainPeriod> candidates)
    {
        var chosen = new List<PlainNode>();
        foreach (var tier in candidates.GroupBy(period => trust.Tier(period.Figure)).OrderBy(tier => tier.Key))
        {
            var free = tier.Where(period => !chosen.Any(node => node.Period.Overlaps(period))).ToList();
            var best = BestSet(free);
            chosen.AddRange(best.Select(period => new PlainNode(period, [])));
            AddContainers(chosen, tier.Except(best));
        }

        return chosen;
    }

    private void AddContainers(List<PlainNode> chosen, IEnumerable<PlainPeriod> tier)
    {
        var wholes = tier.Where(period => period.Figure.Qualifier != Qualifier.AtMost)
            .OrderBy(period => period.Days).ThenBy(period => period.Figure, trust).ThenBy(Published);
        foreach (var whole in wholes)
        {
            var touched = chosen.Where(node => node.Period.Overlaps(whole)).ToList();
            var isContainer = touched.Count > 0
                && touched.All(node => whole.Holds(node.Period))
                && touched.Sum(node => node.Period.Days) < whole.Days
                && touched.Sum(node => node.Period.Value) <= whole.Value;
            if (!isContainer) continue;

            chosen.RemoveAll(touched.Contains);
            chosen.Add(new(whole, touched));
        }
    }

    private List<PlainPeriod> BestSet(List<PlainPeriod> periods)
    {
        if (periods.Count > 12) throw new InvalidOperationException("Too many periods to try every set.");
        var best = new List<PlainPeriod>();
        for (var set = 1; set < 1 << periods.Count; set++)
        {
            var members = periods.Where((_, i) => (set >> i & 1) == 1).OrderBy(period => period.First).ToList();
            var overlap = members.Zip(members.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second));
            if (!overlap && IsBetter(members, best)) best = members;
        }

        return best;
    }

    /// <summary>The most days, then the most periods, then rule 1 and the earliest at the first place where they differ.</summary>
    private bool IsBetter(List<PlainPeriod> set, List<PlainPeriod> than)
    {
        var days = set.Sum(period => period.Days) - than.Sum(period => period.Days);
        if (days != 0) return days > 0;
        if (set.Count != than.Count) return set.Count > than.Count;

        var (mine, other) = set.Zip(than).First(pair => pair.First != pair.Second);
        var trusted = trust.Compare(mine.Figure, other.Figure);
        return trusted != 0 ? trusted < 0 : Published(mine).CompareTo(Published(other)) < 0;
    }

    private static (DateOnly First, DateOnly Last) Published(PlainPeriod period) => (period.Figure.Period.First, period.Figure.Period.Last);
}
