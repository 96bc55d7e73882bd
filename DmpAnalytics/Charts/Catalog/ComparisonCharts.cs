using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>The charts of the comparison, and what they ask of each programme.</summary>
public static class ComparisonCharts
{
    /// <summary>The option that names the programmes; none is all of them.</summary>
    public const string ProgrammesOption = "programmes";

    /// <summary>The option that asks for amounts as they were paid; else prices are those of one year where there is an index.</summary>
    public const string NominalOption = "nominal";

    private const string Euro = "EUR";

    private static readonly ImmutableArray<string> Options = [ProgrammesOption, NominalOption];

    public static readonly ChartDefinition SpendAndCoverage = new(SpendAndCoverageModel.Id, AppUrls.Compare, (desk, token) => ModelAsync(desk, SpendAndCoverageModel.Of, token)) { Options = Options, ProgrammesOf = Named };

    public static readonly ChartDefinition Costs = new(ComparisonModel.CostsId, AppUrls.Compare, (desk, token) => ModelAsync(desk, ComparisonModel.Costs, token)) { Options = Options, ProgrammesOf = Named };

    public static readonly ChartDefinition Attainment = new(ComparisonModel.AttainmentId, AppUrls.Compare, (desk, token) => ModelAsync(desk, ComparisonModel.Attainment, token)) { Options = Options, ProgrammesOf = Named };

    /// <summary>The programmes named, or all, in the order of the file, each with its answers; asked once for all charts of a page.</summary>
    public static Task<Outcome<ImmutableList<ComparedProgramme>>> ReadAsync(ChartDesk desk, CancellationToken cancellationToken) =>
        desk.OnceAsync("comparison", () => AskAsync(desk, cancellationToken));

    private static IReadOnlyCollection<Programme> Named(ChartDesk desk)
    {
        var named = desk.Request.Values(ProgrammesOption).ToHashSet(StringComparer.Ordinal);
        return [.. desk.Context.Reference.Programmes.Where(item => named.Count == 0 || named.Contains(item.Id))];
    }

    private static async Task<Outcome<ImmutableList<ComparedProgramme>>> AskAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var reference = desk.Context.Reference;
        var named = desk.Request.Values(ProgrammesOption).ToHashSet(StringComparer.Ordinal);
        var unknown = named.Where(id => reference.FindProgramme(id) is null).ToList();
        if (unknown.Count > 0)
            return new Problem(ProblemCode.UnknownProgramme, "programme", unknown[0]) { Allowed = [.. reference.Programmes.Select(item => item.Id)] };

        var asked = desk.Request.Question;
        var programmes = Named(desk);
        var currency = asked.Currency ?? Euro;
        var isNominal = desk.Request.Values(NominalOption).Contains("true");
        var common = new Question
        {
            At = asked.At,
            Currency = currency,
            Prices = isNominal ? null : asked.Prices ?? LatestYear(programmes, currency, reference),
            Known = asked.Known,
            Data = desk.Resolved.Data,
            Bounds = asked.Bounds,
            Breaks = asked.Breaks,
        };
        var compared = ImmutableList.CreateBuilder<ComparedProgramme>();
        foreach (var programme in programmes)
        {
            var question = common with { Programme = programme.Id };
            var resolved = await desk.Analyst.ResolveAsync(question, cancellationToken);
            if (!resolved.IsAnswered) return resolved.Problems;
            compared.Add(await OneAsync(desk, question with { At = resolved.Value.At }, resolved.Value, cancellationToken));
        }

        return compared.ToImmutable();
    }

    private static async Task<ComparedProgramme> OneAsync(ChartDesk desk, Question question, ResolvedQuestion resolved, CancellationToken cancellationToken)
    {
        var yearly = question with { Every = Every.Year };
        var spend = await desk.SeriesAsync("spend_to_date", yearly, cancellationToken);
        var coverage = await desk.SeriesAsync("coverage", yearly, cancellationToken);
        return new(question, resolved)
        {
            Spend = await desk.AnswerAsync("spend_to_date", question, cancellationToken),
            Created = (await desk.Analyst.StockAsync(MeasureIds.DossiersCreated, question, cancellationToken)).Value!,
            Coverage = await desk.AnswerAsync("coverage", question, cancellationToken),
            Costs =
            [
                await desk.AnswerAsync("cost_per_dossier", question, cancellationToken),
                await desk.AnswerAsync("cost_per_active_dossier", question, cancellationToken),
                await desk.AnswerAsync("cost_per_activated_dossier", question, cancellationToken),
            ],
            Attainment = await desk.AnswerAsync("target_attainment", question, cancellationToken),
            Trail = [.. spend.Points.Zip(coverage.Points, (money, people) => new TrailPoint(money.At, money.Result, people.Result))],
        };
    }

    /// <summary>
    /// The latest year of whose prices every country that has indexes has one, and every currency a rate; null where there is
    /// none. A programme of a country without any index says so.
    /// </summary>
    private static int? LatestYear(IEnumerable<Programme> programmes, string currency, ReferenceData reference)
    {
        var spending = programmes.Where(item => reference.SpendScopes(item.Id).Any(scope => scope.IsDefault) && reference.IndexYears(item.Country).Any()).ToList();
        var years = spending.Select(item => reference.IndexYears(item.Country).ToHashSet()).ToList();
        if (years.Count == 0) return null;
        return years[0]
            .Where(year => years.All(known => known.Contains(year)))
            .Where(year => spending.All(item => item.Currency == currency || (HasRate(item.Currency, year) && HasRate(currency, year))))
            .Select(year => (int?)year)
            .Max();

        bool HasRate(string money, int year) => money == Euro || reference.FindRate(money, year) is not null;
    }

    private static async Task<Outcome<ChartModel>> ModelAsync(
        ChartDesk desk, Func<IReadOnlyList<ComparedProgramme>, ChartContext, ChartModel> of, CancellationToken cancellationToken)
    {
        var compared = await ReadAsync(desk, cancellationToken);
        return compared.IsAnswered ? of(compared.Value, desk.Context) : compared.Problems;
    }
}
