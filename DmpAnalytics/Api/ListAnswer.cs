using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Api;

/// <summary>A list of one kind on one data version.</summary>
/// <param name="Data">The data version.</param>
/// <param name="Total">The items of the whole list, whatever part of it is here.</param>
/// <param name="Next">What to give as <c>after</c> for the items that follow; null: these are the last.</param>
/// <param name="Items">In the order of the files.</param>
public sealed record ListJson<T>(long Data, int Total, string? Next, IReadOnlyList<T> Items);

/// <summary>Answers a list of reference data: reads the filter, checks it against the data, and hands both on.</summary>
internal sealed class ListAnswer(Analyst analyst, DataReader reader)
{
    /// <param name="request">Its address has the filters.</param>
    /// <param name="parameters">The filters of the list.</param>
    /// <param name="items">The items that pass the filters.</param>
    /// <param name="idOf">What tells an item from the others, for paging.</param>
    public async Task<IResult> OfAsync<T>(
        HttpRequest request, ListParameter[] parameters, Func<ReferenceData, ListFilter, IEnumerable<T>> items, Func<T, string> idOf)
    {
        var asked = await AskedAsync(request, parameters);
        if (!asked.IsAnswered) return RefusalJson.Of(asked.Problems, ApiLanguage.Of(request));

        var (reference, filter) = asked.Value;
        var found = items(reference, filter).ToList();
        var first = filter.After is { } cursor ? found.FindIndex(item => idOf(item) == cursor) + 1 : 0;
        if (filter.After is not null && first == 0) return RefusalJson.Of([new(ProblemCode.UnknownValue, "after", filter.After)], ApiLanguage.Of(request));

        var page = found.Skip(first).Take(filter.Limit).ToList();
        var next = first + page.Count < found.Count && page.Count > 0 ? idOf(page[^1]) : null;
        return ApiAnswer.Of(request, new ListJson<T>(reference.Version, found.Count, next, page));
    }

    /// <summary>The filter and the data version it is asked on, or what is wrong with them.</summary>
    public async Task<Outcome<AskedList>> AskedAsync(HttpRequest request, params ListParameter[] parameters)
    {
        var read = ListFilter.Read(request, [.. parameters.Select(parameter => parameter.Name)]);
        if (!read.IsAnswered) return read.Problems;

        var latest = await reader.LatestVersionAsync(request.HttpContext.RequestAborted);
        if (read.Value.Data > latest)
            return new Problem(ProblemCode.UnknownValue, "data", string.Create(CultureInfo.InvariantCulture, $"{read.Value.Data}")) { Allowed = [string.Create(CultureInfo.InvariantCulture, $"1…{latest}")] };

        var reference = await analyst.ReferenceAsync(read.Value.Data ?? latest, request.HttpContext.RequestAborted);
        ImmutableArray<Problem> problems = [.. parameters.Select(parameter => parameter.Check(read.Value, reference)).OfType<Problem>()];
        return problems.IsEmpty ? new AskedList(reference, read.Value) : problems;
    }
}

/// <summary>A list that can be answered.</summary>
internal sealed record AskedList(ReferenceData Reference, ListFilter Filter);
