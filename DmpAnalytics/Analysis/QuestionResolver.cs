using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Analysis;

/// <summary>Checks a question against what exists, and puts in its defaults.</summary>
internal sealed class QuestionResolver(ReferenceData reference, DateOnly today)
{
    public Programme? ProgrammeOf(Question question) =>
        question.Programme is { } id ? reference.FindProgramme(id) : reference.Programmes is [var first, ..] ? first : null;

    public ImmutableArray<Problem> Check(Question question)
    {
        if (ProgrammeOf(question) is not { } programme)
            return [new(ProblemCode.UnknownProgramme, "programme", question.Programme ?? "") { Allowed = [.. reference.Programmes.Select(item => item.Id)] }];

        var problems = ImmutableArray.CreateBuilder<Problem>();
        Require("scope", question.Scope, reference.SpendScopes(programme.Id).Select(scope => scope.Id));
        Require("region", question.Region, reference.Regions.Where(region => region.Country == programme.Country).Select(region => region.Id));
        Require("target", question.Target, reference.Targets.Where(target => target.Programme == programme.Id).Select(target => target.Id));
        Require("currency", question.Currency, PriceBasis.CurrenciesFor(programme, reference));
        return problems.ToImmutable();

        void Require(string parameter, string? value, IEnumerable<string> allowed)
        {
            if (value is null) return;
            ImmutableArray<string> list = [.. allowed];
            if (!list.Contains(value)) problems.Add(new(ProblemCode.UnknownValue, parameter, value) { Allowed = list });
        }
    }

    public Outcome<Prepared> Prepare(Question question, Programme programme, ProgrammeData data)
    {
        var scope = reference.SpendScopes(programme.Id).FirstOrDefault(item => question.Scope is { } id ? item.Id == id : item.IsDefault);
        var calculation = new Calculation(data, today)
        {
            Scope = scope?.Id,
            Denominator = question.Denominator ?? programme.Denominator ?? Denominator.Created,
            Prices = new(question.Prices, question.Currency == programme.Currency ? null : question.Currency),
            Target = question.Target is { } target ? reference.Targets.First(item => item.Id == target) : null,
            Bounds = question.Bounds,
            Breaks = question.Breaks,
        };

        var at = question.At ?? programme.HeadlineAt ?? Period.OfDay(DefaultDate.Of(calculation, today));
        var to = question.To?.Last ?? at.Last;
        var from = question.From?.First ?? Launch(data, scope);
        if (from > to && question.From is not null) return new Problem(ProblemCode.WrongOrder, "from", question.From.Text);
        if (from > to) from = to;

        var resolved = new ResolvedQuestion
        {
            Programme = programme,
            Scope = scope,
            Region = data.Region,
            At = at,
            From = from,
            To = to,
            LastFigure = data.LastDay is { } last && last > today ? today : data.LastDay,
            Every = question.Every ?? Every.Year,
            Denominator = calculation.Denominator,
            Target = calculation.Target,
            Prices = calculation.Prices,
            Known = question.Known,
            UndatedLeftOut = data.UndatedLeftOut,
            Data = reference.Version,
            Bounds = question.Bounds,
            Breaks = question.Breaks,
        };
        return new Prepared(resolved, calculation with { At = at.Last, Span = new DateSpan(from, to) });
    }

    private DateOnly Launch(ProgrammeData data, Scope? scope) =>
        scope?.Starts ?? data.Programme.Launched?.First ?? data.FirstDay ?? today;
}
