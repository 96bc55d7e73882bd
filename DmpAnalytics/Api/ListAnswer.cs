using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>A list of one kind on one data version.</summary>
/// <param name="Data">The data version.</param>
/// <param name="Items">In the order of the files.</param>
public sealed record ListJson<T>(long Data, IReadOnlyList<T> Items);

/// <summary>Answers a list of reference data: reads the filter, checks it against the data, and hands both on.</summary>
internal sealed class ListAnswer(Analyst analyst, DataReader reader)
{
    public Task<Results<Ok<ListJson<T>>, JsonHttpResult<RefusalJson>>> OfAsync<T>(
        HttpRequest request, string[] filters, Func<ReferenceData, ListFilter, IEnumerable<T>> items) =>
        OfAsync(request, filters, (reference, filter) => Task.FromResult(items(reference, filter)));

    public async Task<Results<Ok<ListJson<T>>, JsonHttpResult<RefusalJson>>> OfAsync<T>(
        HttpRequest request, string[] filters, Func<ReferenceData, ListFilter, Task<IEnumerable<T>>> items)
    {
        var read = ListFilter.Read(request, filters);
        if (!read.IsAnswered) return RefusalJson.Of(read.Problems, ApiLanguage.Of(request));

        var latest = await reader.LatestVersionAsync(request.HttpContext.RequestAborted);
        if (read.Value.Data > latest)
            return RefusalJson.Of([new(ProblemCode.UnknownValue, "data", $"{read.Value.Data}") { Allowed = [$"1…{latest}"] }], ApiLanguage.Of(request));

        var reference = await analyst.ReferenceAsync(read.Value.Data ?? latest, request.HttpContext.RequestAborted);
        var problems = Check(read.Value, reference);
        return problems.IsEmpty
            ? TypedResults.Ok(new ListJson<T>(reference.Version, [.. await items(reference, read.Value)]))
            : RefusalJson.Of(problems, ApiLanguage.Of(request));
    }

    private static ImmutableArray<Problem> Check(ListFilter filter, ReferenceData reference)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (filter.Programme is { } programme && reference.FindProgramme(programme) is null)
            problems.Add(new(ProblemCode.UnknownProgramme, "programme", programme) { Allowed = [.. reference.Programmes.Select(each => each.Id)] });
        if (filter.Measure is { } measure && reference.FindMeasure(measure) is null)
            problems.Add(new(ProblemCode.UnknownValue, "measure", measure) { Allowed = [.. reference.Measures.Select(each => each.Id)] });
        return problems.ToImmutable();
    }
}
