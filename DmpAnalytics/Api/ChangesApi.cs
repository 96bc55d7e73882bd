using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>What differs between two data versions.</summary>
/// <param name="From">The earlier data version; 0 is the empty store.</param>
/// <param name="To">The later data version.</param>
/// <param name="Scale"><c>none</c>; <c>minor</c>: something was added; <c>major</c>: something says something else, or is gone.</param>
/// <param name="New">How many statements were added, whatever is narrowed or paged.</param>
/// <param name="Changed">How many say something else.</param>
/// <param name="Withdrawn">How many are gone.</param>
/// <param name="Total">The items of the list as it is narrowed, whatever part of it is here.</param>
/// <param name="Next">What to give as <c>after</c> for the items that follow; null: these are the last.</param>
/// <param name="Items">Kind after kind in the order of the files.</param>
public sealed record ChangesJson(
    long From, long To, string Scale, int New, int Changed, int Withdrawn, int Total, string? Next, IReadOnlyList<ChangeJson> Items);

/// <summary>One statement that differs.</summary>
/// <param name="Kind">The kind of statement, by its table: <c>figures</c>, <c>sources</c>, <c>targets</c> and the like.</param>
/// <param name="Id">Which statement; with <paramref name="Kind"/> the cursor of a page.</param>
/// <param name="Change"><c>new</c>, <c>changed</c> or <c>withdrawn</c>.</param>
/// <param name="Programme">Null for what several programmes share.</param>
/// <param name="Text">The difference as a sentence.</param>
/// <param name="Fields">What differs, by the columns of the file.</param>
public sealed record ChangeJson(string Kind, string Id, string Change, string? Programme, TextJson Text, IReadOnlyList<FieldJson> Fields)
{
    public static ChangeJson Of(DataChange change, ReferenceData before, ReferenceData after) => new(
        change.Kind,
        change.Identity.Replace('\n', '/'),
        Code.Of(change.Type),
        change.Programme,
        new(ChangeText.Sentence(change, before, after, Language.Fr), ChangeText.Sentence(change, before, after, Language.En)),
        [.. change.Fields.Select(field => new FieldJson(field.Column, field.Old, field.New))]);
}

/// <summary>One column that differs; an empty text is nothing said.</summary>
public sealed record FieldJson(string Column, string Old, string New);

/// <summary>One changed column of one statement, as a row of the table of changes.</summary>
internal sealed record ChangedFieldRow(string Kind, string Id, string Change, string? Programme, string Column, string Old, string New);

internal static class ChangesApi
{
    private static readonly string[] Names = ["from", "to", "programme", "kind", "change"];

    private static readonly ImmutableArray<string> Kinds = [.. Domain.Tables.TableCatalog.All.Select(table => table.Kind)];

    public static void MapChanges(this RouteGroupBuilder group) =>
        group.MapGet("/changes", List).Describe<ChangesJson>("changes", Names, isList: true, withoutData: true);

    private static async Task<IResult> List(HttpRequest request, Historian historian, Analyst analyst, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        var read = Read(request);
        if (!read.IsAnswered) return RefusalJson.Of(read.Problems, language);

        var (from, to, filter) = read.Value;
        var outcome = await historian.ChangesAsync(from, to, cancellationToken);
        if (!outcome.IsAnswered) return RefusalJson.Of(outcome.Problems, language);

        var list = outcome.Value;
        var (before, after) = await ReferencesAsync(list, analyst, cancellationToken);
        if (filter.Programme is { } programme && after.FindProgramme(programme) is null && before.FindProgramme(programme) is null)
            return RefusalJson.Of([new(ProblemCode.UnknownProgramme, "programme", programme) { Allowed = [.. after.Programmes.Select(each => each.Id)] }], language);

        var found = list.Changes
            .Where(change => filter.Programme is null || change.Programme == filter.Programme)
            .Where(change => filter["kind"] is null || change.Kind == filter["kind"])
            .Where(change => filter["change"] is null || Code.Of(change.Type) == filter["change"])
            .ToList();
        var first = filter.After is { } cursor ? found.FindIndex(change => change.Cursor == cursor) + 1 : 0;
        if (filter.After is not null && first == 0) return RefusalJson.Of([new(ProblemCode.UnknownValue, "after", filter.After)], language);

        var page = found.Skip(first).Take(filter.Limit).ToList();
        var items = page.ConvertAll(change => ChangeJson.Of(change, before, after));
        var json = new ChangesJson(
            list.From?.Number ?? 0,
            list.To.Number,
            Code.Of(list.Scale),
            list.Count(ChangeType.New),
            list.Count(ChangeType.Changed),
            list.Count(ChangeType.Withdrawn),
            found.Count,
            first + page.Count < found.Count ? page[^1].Cursor : null,
            items);
        ApiAnswer.TellPage(request, json.Total, json.Next);
        return ApiAnswer.Of(request, json, () => Rows(items));
    }

    /// <summary>What names stood for on both versions.</summary>
    public static async Task<(ReferenceData Before, ReferenceData After)> ReferencesAsync(ChangeList list, Analyst analyst, CancellationToken cancellationToken)
    {
        var after = await analyst.ReferenceAsync(list.To.Number, cancellationToken);
        return (list.From is { } from ? await analyst.ReferenceAsync(from.Number, cancellationToken) : after, after);
    }

    private static List<ChangedFieldRow> Rows(IEnumerable<ChangeJson> items) =>
    [
        .. from item in items
           from field in item.Fields
           select new ChangedFieldRow(item.Kind, item.Id, item.Change, item.Programme, field.Column, field.Old, field.New),
    ];

    private static Outcome<Asked> Read(HttpRequest request)
    {
        var read = ListFilter.Read(request, Names);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        problems.AddRange(read.Problems);
        var from = Version("from", 0);
        var to = Version("to", 1);
        if (read.Value?["data"] is { } data) problems.Add(new(ProblemCode.UnknownParameter, "data", data) { Allowed = [.. Names] });
        Choice("kind", Kinds);
        Choice("change", [.. Code.All<ChangeType>()]);
        return problems.Count == 0 ? new Asked(from, to, read.Value!) : problems.ToImmutable();

        long? Version(string name, long least)
        {
            if (read.Value?[name] is not { } text) return null;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && text == number.ToString(CultureInfo.InvariantCulture)) return number;
            problems.Add(new(ProblemCode.BadValue, name, text) { Allowed = [least.ToString(CultureInfo.InvariantCulture)] });
            return null;
        }

        void Choice(string name, ImmutableArray<string> allowed)
        {
            if (read.Value?[name] is { } value && !allowed.Contains(value)) problems.Add(new(ProblemCode.BadValue, name, value) { Allowed = allowed });
        }
    }

    private sealed record Asked(long? From, long? To, ListFilter Filter);
}
