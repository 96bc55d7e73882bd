using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>What was published, statement by statement: the list of figures, one figure with its rivals, one source with all it claims.</summary>
public sealed class Statements(Analyst analyst, DataReader reader, FigureSearch search)
{
    /// <summary>
    /// One page of the figures that a query asks for. What does not exist in the data version is left out and told; a page after the
    /// last is the last.
    /// </summary>
    public async Task<FigureList> ListAsync(FigureQuery query, CancellationToken cancellationToken)
    {
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        if (query.Data is { } asked && !await HasVersionAsync(asked, cancellationToken))
        {
            ignored.Add(new(ProblemCode.UnknownValue, FigureParameters.Data, $"{query.Data}"));
            query = query with { Data = null };
        }

        var reference = await analyst.ReferenceAsync(query.Data, cancellationToken);
        var listing = await search.ListAsync(query.OfPage, reference, cancellationToken);
        var known = Known(query.Filter, listing, ignored);
        var pages = Math.Max(1, (listing.Found + FigureQuery.PageSize - 1) / FigureQuery.PageSize);
        if (known == query.Filter && query.Page <= pages) return new(query, listing, reference, ignored.ToImmutable());

        if (known != query.Filter) query = query with { Filter = known };
        else
        {
            ignored.Add(new(ProblemCode.UnknownValue, FigureParameters.Page, $"{query.Page}"));
            query = query with { Page = pages };
        }

        var nearest = await ListAsync(query, cancellationToken);
        return nearest with { Ignored = ignored.ToImmutable().AddRange(nearest.Ignored) };
    }

    public async Task<bool> HasVersionAsync(long data, CancellationToken cancellationToken) =>
        data <= await reader.LatestVersionAsync(cancellationToken);

    /// <summary>One figure with everything that is known of it; null where the data version does not have it.</summary>
    public async Task<FigureStatement?> FigureAsync(string id, long? data, CancellationToken cancellationToken)
    {
        var reference = await analyst.ReferenceAsync(data, cancellationToken);
        if (await reader.FigureAsync(id, reference.Version, cancellationToken) is not { } figure) return null;

        var competing = await search.SameTimeAsync([figure], reference, cancellationToken);
        var import = (await reader.ImportsAsync(cancellationToken)).FirstOrDefault(each => each.Id == figure.Origin?.Import);
        return new(figure, reference, Contest.Of(figure, competing, reference))
        {
            Beside = await BesideAsync(figure, reference, cancellationToken),
            Import = import,
            File = import?.Files.FirstOrDefault(file => file.Name == figure.Origin?.File),
            History = await reader.HistoryAsync(id, cancellationToken),
            Uses = await UsesAsync(figure, reference, cancellationToken),
        };
    }

    /// <summary>One source with a page of the figures it claims, each with what others say of the same; null where there is none.</summary>
    public async Task<SourceStatement?> SourceAsync(string id, int page, long? data, CancellationToken cancellationToken)
    {
        var reference = await analyst.ReferenceAsync(data, cancellationToken);
        if (reference.FindSource(id) is not { } source) return null;

        var list = await ListAsync(new(new FigureFilter { Sort = FigureSort.Oldest }.With(FigureFacet.Source, id), page, data), cancellationToken);
        if (list.Query.Filter.Chosen.IsEmpty) list = list with { Listing = list.Listing with { Figures = [], Found = 0 } };
        var competing = await search.SameTimeAsync(list.Listing.Figures, reference, cancellationToken);
        return new(source, reference, list, [.. list.Listing.Figures.Select(figure => Contest.Of(figure, competing.Where(other => IsOfOneTime(figure, other, reference)), reference))]);
    }

    /// <summary>How many figures each source claims.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ClaimsAsync(ReferenceData reference, CancellationToken cancellationToken)
    {
        var listing = await search.ListAsync(new FigureFilter { Take = 0 }, reference, cancellationToken);
        return listing.Counts[FigureFacet.Source].ToDictionary(count => count.Value, count => count.Count);
    }

    /// <summary>The bytes of a file that an import kept, with the name it had; null where no import has it.</summary>
    public async Task<(string Name, byte[] Bytes)?> KeptFileAsync(string sha256, CancellationToken cancellationToken)
    {
        var file = (await reader.ImportsAsync(cancellationToken)).SelectMany(import => import.Files).FirstOrDefault(each => each.Sha256 == sha256);
        return file is not null && await reader.KeptBytesAsync(sha256, cancellationToken) is { } bytes ? (file.Name, bytes) : null;
    }

    private static FigureFilter Known(FigureFilter filter, FigureListing listing, ImmutableArray<Problem>.Builder ignored)
    {
        foreach (var (facet, values) in filter.Chosen)
        {
            var unknown = values.Where(value => listing.Counts[facet].All(count => count.Value != value)).ToList();
            if (unknown.Count == 0) continue;
            ignored.AddRange(unknown.Select(value => new Problem(ProblemCode.UnknownValue, Code.Of(facet), value)));
            filter = filter.With(facet, values.RemoveRange(unknown));
        }

        return filter;
    }

    private static bool IsOfOneTime(Figure figure, Figure other, ReferenceData reference) =>
        (figure.Programme, figure.Measure, figure.Scope, figure.Region, figure.Period.Last) == (other.Programme, other.Measure, other.Scope, other.Region, other.Period.Last)
        && (reference.FindMeasure(figure.Measure)?.IsAtDate == true || figure.Period.First == other.Period.First);

    /// <summary>The rounded figures of a stock that only agree with, or are rivals of, one of another day.</summary>
    private async Task<ImmutableArray<Alternative>> BesideAsync(Figure figure, ReferenceData reference, CancellationToken cancellationToken)
    {
        if (reference.FindMeasure(figure.Measure) is not { Kind: MeasureKind.Stock } measure) return [];
        var figures = (await analyst.AlignedWithAsync(figure, reference, cancellationToken)).FiguresOf(figure.Measure, figure.Scope);
        return
        [
            .. from point in StockPoints.Of(figures, measure, new(reference)).Points
               from alternative in point.Standing.Alternatives
               where alternative.Why is SetAside.Agrees or SetAside.NearestRival && (alternative.Figure.Id == figure.Id || alternative.Instead?.Id == figure.Id)
               select alternative,
        ];
    }

    /// <summary>The indicators that have a value and whose calculation at the end of the figure's period has it among what counts or is set aside.</summary>
    private async Task<ImmutableArray<FigureUsedBy>> UsesAsync(Figure figure, ReferenceData reference, CancellationToken cancellationToken)
    {
        var isMoney = reference.SpendScopes(figure.Programme).Any(scope => scope.Id == figure.Scope);
        var question = new Question
        {
            Programme = figure.Programme,
            Scope = isMoney ? figure.Scope : null,
            Region = figure.Region,
            At = Period.OfDay(figure.Period.Last),
            Data = reference.Version,
        };
        var uses = ImmutableArray.CreateBuilder<FigureUsedBy>();
        foreach (var definition in IndicatorCatalog.All.DistinctBy(each => each.Id))
        {
            var answer = await analyst.AnswerAsync(definition.Id, question, cancellationToken);
            if (answer.IsAnswered && answer.Value.Result.HasValue && RoleIn(answer.Value.Result, figure.Id) is { } counts) uses.Add(new(definition.Id, answer.Value, counts));
        }

        return uses.ToImmutable();
    }

    private static bool? RoleIn(Result result, string id)
    {
        if (result.Figures.Any(use => use.Figure.Id == id)) return true;
        var below = result.Inputs.Select(input => RoleIn(input.Result, id)).ToList();
        if (below.Contains(true)) return true;
        return below.Contains(false) || result.Alternatives.Any(alternative => alternative.Figure.Id == id) ? false : null;
    }
}
