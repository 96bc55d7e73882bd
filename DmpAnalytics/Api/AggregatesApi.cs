using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>A sum over regions or programmes, with what it covers.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Question">The question with every default put in.</param>
/// <param name="Sum">The sum of those that answer: at least, where some do not.</param>
/// <param name="Covered">How many answer.</param>
/// <param name="Of">How many were asked.</param>
/// <param name="Text">The same as a sentence, with the names of those that are missing.</param>
/// <param name="Members">All that were asked, each with its value or its reason.</param>
public sealed record AggregateJson(
    string Id, QuestionJson Question, ResultValueJson Sum, int Covered, int Of, string Text, IReadOnlyList<MemberJson> Members);

/// <summary>One region or programme of a sum.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Result">What it answers.</param>
public sealed record MemberJson(string Id, TextJson Name, ResultValueJson Result);

internal static class AggregatesApi
{
    public static void MapAggregates(this RouteGroupBuilder group)
    {
        group.MapGet("/indicators/{id}/regions", Regions).Describe<AggregateJson>("over_regions", [.. ApiParameters.OfAQuestion, "level"]);
        group.MapGet("/indicators/{id}/programmes", Programmes).Describe<AggregateJson>("over_programmes", [.. ApiParameters.OfAQuestion, "members"]);
    }

    private static Task<IResult> Regions(string id, HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(
            request,
            ["level"],
            (question, cancellationToken) => question.Region is { } region
                ? Task.FromResult<Outcome<AggregateAnswer>>(new Problem(ProblemCode.UnknownParameter, "region", region))
                : analyst.OverRegionsAsync(id, question, ApiParameters.Value(request, "level") ?? "region", cancellationToken),
            aggregate => aggregate.Question,
            (aggregate, reference, language) => Write(request, aggregate, "regions", each => reference.FindRegion(each)?.Name, reference, language));

    private static Task<IResult> Programmes(string id, HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(
            request,
            ["members"],
            async (question, cancellationToken) =>
            {
                if (question.Scope is { } scope) return new Problem(ProblemCode.UnknownParameter, "scope", scope);
                var reference = await analyst.ReferenceAsync(null, cancellationToken);
                var members = ApiParameters.Value(request, "members")?.Split(',').Distinct().ToList() ?? [.. reference.Programmes.Select(each => each.Id)];
                var unknown = members.Where(member => reference.FindProgramme(member) is null).ToList();
                return unknown.Count > 0
                    ? new Problem(ProblemCode.UnknownProgramme, "members", unknown[0]) { Allowed = [.. reference.Programmes.Select(each => each.Id)] }
                    : await analyst.OverProgrammesAsync(id, question with { Programme = question.Programme ?? members[0] }, members, cancellationToken);
            },
            aggregate => aggregate.Question,
            (aggregate, reference, language) => Write(request, aggregate, "programmes", each => reference.FindProgramme(each)?.Name, reference, language));

    private static IResult Write(
        HttpRequest request, AggregateAnswer answer, string what, Func<string, LocalText?> nameOf, ReferenceData reference, Language language)
    {
        var aggregate = answer.Aggregate;
        IReadOnlyList<MemberJson> members =
        [
            .. aggregate.Members.Select(member => new MemberJson(
                member.Id, TextJson.Of(Name(member.Id)), ResultValueJson.Of(member.Result.Rounded(), reference, language))),
        ];
        var json = new AggregateJson(
            answer.Id,
            QuestionJson.Of(answer.Question),
            ResultValueJson.Of(aggregate.Sum.Rounded(), reference, language),
            aggregate.Covered,
            members.Count,
            AggregateText.Cover(what, aggregate.Covered, members.Count, [.. aggregate.Missing.Select(member => Name(member.Id).In(language))], language),
            members);
        return ApiAnswer.Of(request, json, () => members);

        LocalText Name(string id) => nameOf(id) ?? new(id, id);
    }
}
