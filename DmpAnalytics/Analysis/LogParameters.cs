using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Analysis;

/// <summary>A question to the log as parameters of an address, and back; each stands once.</summary>
public static class LogParameters
{
    public const string From = "from";
    public const string To = "to";
    public const string Actor = "actor";
    public const string Action = "action";
    public const string Subject = "subject";
    public const string Id = "id";
    public const string Before = "before";

    /// <summary>Longer texts name nobody and nothing.</summary>
    public const int LongestText = 200;

    private const string Day = "yyyy-MM-dd";

    public static readonly ImmutableArray<string> All = [From, To, Actor, Action, Subject, Id, Before];

    /// <summary>The codes of everything that is told.</summary>
    public static IReadOnlyList<string> Actions => Code.All<LogAction>();

    /// <summary>The codes of what it is told of.</summary>
    public static IReadOnlyList<string> Subjects => Code.All<LogSubjectKind>();

    /// <summary>What can be read of the parameters, and what cannot, which is left out. An empty value is none.</summary>
    public static (LogQuery Query, ImmutableArray<Problem> Ignored) Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var query = new LogQuery(new());
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (value.Length == 0 || QuestionParameters.Presentation.Contains(name)) continue;
            if (!All.Contains(name)) ignored.Add(new(ProblemCode.UnknownParameter, name, value));
            else if (!seen.Add(name)) ignored.Add(new(ProblemCode.RepeatedParameter, name, value));
            else if (Put(query, name, value) is { } next) query = next;
            else ignored.Add(new(ProblemCode.BadValue, name, value));
        }

        return (query, ignored.ToImmutable());
    }

    /// <summary>The parameters of a query; what is open is left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(LogQuery query)
    {
        var filter = query.Filter;
        if (filter.From is { } from) yield return new(From, from.ToString(Day, CultureInfo.InvariantCulture));
        if (filter.To is { } to) yield return new(To, to.ToString(Day, CultureInfo.InvariantCulture));
        if (filter.Actor is { } actor) yield return new(Actor, actor);
        if (filter.Action is { } action) yield return new(Action, Code.Of(action));
        if (filter.Subject is { } subject) yield return new(Subject, Code.Of(subject));
        if (filter.SubjectId is { } id) yield return new(Id, id);
        if (query.Before is { } before) yield return new(Before, before.ToString(CultureInfo.InvariantCulture));
    }

    private static LogQuery? Put(LogQuery query, string name, string value)
    {
        var filter = query.Filter;
        return name switch
        {
            From => Date(value) is { } day ? query with { Filter = filter with { From = day } } : null,
            To => Date(value) is { } day ? query with { Filter = filter with { To = day } } : null,
            Actor => value.Length <= LongestText ? query with { Filter = filter with { Actor = value } } : null,
            Action => Code.TryParse<LogAction>(value, out var action) ? query with { Filter = filter with { Action = action } } : null,
            Subject => Code.TryParse<LogSubjectKind>(value, out var subject) ? query with { Filter = filter with { Subject = subject } } : null,
            Id => value.Length <= LongestText ? query with { Filter = filter with { SubjectId = value.Trim() } } : null,
            _ => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before > 0 ? query with { Before = before } : null,
        };
    }

    private static DateOnly? Date(string value) =>
        DateOnly.TryParseExact(value, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
