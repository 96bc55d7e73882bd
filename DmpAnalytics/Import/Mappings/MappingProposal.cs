using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Mappings;

/// <summary>A mapping worked out from a table, and what a person must still say.</summary>
public sealed record ProposedMapping(Mapping Mapping, ImmutableArray<ImportQuestion> Questions)
{
    /// <summary>The same with the source of every figure, where it was to be said.</summary>
    public ProposedMapping WithSource(string source) =>
        Questions.FirstOrDefault(question => question is { Code: QuestionCode.Field, Field: "source" }) is { } asked
            ? new(Mapping with { Constants = Mapping.Constants.SetItem("source", source) }, Questions.Remove(asked))
            : this;
}

/// <summary>
/// Proposes which column is which field, from names in French and English, the names and ids of what is stored, and what the
/// cells look like. Whatever the cells leave open is a question, never a guess; what a mapping says already is kept.
/// </summary>
internal sealed class MappingProposal(TextTable table, ReferenceData reference)
{
    private static readonly ImmutableArray<string> Required = ["programme", "measure", "period", "source"];

    /// <summary>Words that say that something is counted, and not what.</summary>
    private static readonly ImmutableArray<string> Counting = ["nombre total de ", "nombre de ", "nombre d ", "nombre ", "nb de ", "nb ", "total des ", "total de ", "number of ", "total "];

    /// <param name="form">How the file is written; null for a workbook.</param>
    /// <param name="sheet">The sheet of a workbook; null: the first.</param>
    public ProposedMapping Propose(FileForm? form, string? sheet)
    {
        var columns = new List<MappedColumn>();
        foreach (var (index, header) in table.Header.Index())
        {
            if (table.Header.IndexOf(header) == index && Column(header) is { } column && !IsTaken(column, columns)) columns.Add(column);
        }

        if (columns.All(column => column.Field != Mapping.Value) && OnlyNumbers(columns) is { } only) columns.Add(only);
        if (columns.All(column => column.Field != "measure") && MeasureLabels(columns) is { } labels) columns.Add(labels);
        var mapping = new Mapping { Form = form, Sheet = sheet, Columns = [.. columns] };
        if (columns.All(column => column.Field != "programme") && NamedProgramme() is { } named) mapping = mapping with { Constants = mapping.Constants.SetItem("programme", named) };
        return Complete(mapping);
    }

    /// <summary>The one programme whose initials the header names: <c>Nombre de DMP créés</c>.</summary>
    private string? NamedProgramme() => Only(
        from word in table.Header.SelectMany(header => header.Split([' ', '_', '-', '(', ')', '/', '\'', '’'])).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterUpper)).Distinct(StringComparer.Ordinal)
        from programme in reference.Programmes
        where programme.Id.Equals(word, StringComparison.OrdinalIgnoreCase)
        select programme.Id);

    /// <summary>Fills in what follows from the cells under a mapping, and asks what does not.</summary>
    public ProposedMapping Complete(Mapping mapping)
    {
        var questions = ImmutableArray.CreateBuilder<ImportQuestion>();
        mapping = mapping with { Columns = [.. mapping.Columns.Select(column => Detected(column, questions))] };
        mapping = mapping with { Texts = TextsOf(mapping, questions) };
        if (AsksDollar(mapping)) questions.Add(new(QuestionCode.Text, "", "unit", Magnitude.Dollar) { Choices = Magnitude.Dollars });
        if (!mapping.ValueColumns.Any()) questions.Add(new(QuestionCode.Values, "", Mapping.Value, ""));
        questions.AddRange(Required.Where(field => !IsSaid(mapping, field)).Select(field => new ImportQuestion(QuestionCode.Field, "", field, "") { Choices = ChoicesOf(field, mapping) }));
        return new(mapping, questions.ToImmutable());
    }

    private MappedColumn? Column(string header)
    {
        var unit = Quantity.OfHeader(header);
        var name = Folding.Fold(Quantity.WithoutUnit(header));
        if (ColumnAliases.Field(name) is { } field && (field != Mapping.Value || unit == Magnitude.One)) return new(header, field);
        if (MeasureOf(name) is { } measure) return Saying(header, unit, "measure", measure);
        if (PeriodForms.TryRead(header, DateOrder.DayFirst, out var period)) return Saying(header, unit, "period", period.Text);
        return ColumnAliases.Field(name) is Mapping.Value ? new(header, Mapping.Value) { Unit = unit } : null;
    }

    private static MappedColumn Saying(string header, Magnitude unit, string field, string said) =>
        new(header, Mapping.Value) { Unit = unit, Says = Mapping.NoTexts.Add(field, said) };

    private static bool IsTaken(MappedColumn column, List<MappedColumn> columns) =>
        column.Says.IsEmpty && columns.Any(other => other.Field == column.Field && other.Says.IsEmpty);

    private string? MeasureOf(string name) =>
        NamedMeasure(name) ?? (Counting.FirstOrDefault(words => name.StartsWith(words, StringComparison.Ordinal)) is { } said ? NamedMeasure(name[said.Length..]) : null);

    private string? NamedMeasure(string name) =>
        reference.Measures.FirstOrDefault(measure => IsCalled(name, measure.Id, measure.Name))?.Id
        ?? (ColumnAliases.Measure(name) is { } id && reference.FindMeasure(id) is not null ? id : null);

    private static bool IsCalled(string folded, string id, LocalText name) =>
        folded.Length > 0 && (folded == Folding.Fold(id) || folded == Folding.Fold(name.Fr) || folded == Folding.Fold(name.En));

    /// <summary>A table with one column of numbers that no name explains: its values.</summary>
    private MappedColumn? OnlyNumbers(List<MappedColumn> columns)
    {
        var left = Unmapped(columns).Where(header => Cells(header).Any() && Cells(header).All(cell => Quantity.TrySplit(cell, out _, out _, out _))).ToList();
        return left is [var header] ? new(header, Mapping.Value) { Unit = Quantity.OfHeader(header) } : null;
    }

    /// <summary>The column whose cells name measures, where columns are years.</summary>
    private MappedColumn? MeasureLabels(List<MappedColumn> columns) =>
        columns.Any(column => column.Says.ContainsKey("measure")) ? null
        : Unmapped(columns).FirstOrDefault(header => Cells(header).Any() && Cells(header).All(cell => MeasureOf(Folding.Fold(Quantity.WithoutUnit(cell))) is not null)) is { } labels
            ? new(labels, "measure")
            : null;

    private IEnumerable<string> Unmapped(List<MappedColumn> columns) =>
        table.Header.Where(header => header.Length > 0 && columns.All(column => column.Header != header));

    /// <summary>The number style and date order of a column, unless they were said.</summary>
    private MappedColumn Detected(MappedColumn column, ImmutableArray<ImportQuestion>.Builder questions)
    {
        if (column.Field == Mapping.Value && column.Numbers is null)
        {
            var style = NumberStyleDetector.Detect(WrittenCells(column.Header).Select(cell => Quantity.TrySplit(cell, out var number, out _, out _) ? number : cell));
            if (style.Doubt == NumberDoubt.None) return column with { Numbers = style.Style };
            questions.Add(new(style.Doubt == NumberDoubt.Ambiguous ? QuestionCode.Numbers : QuestionCode.MixedNumbers, column.Header, Mapping.Value, style.Example)
            {
                Choices = [.. style.Choices.Select(MappingEdits.CodeOf)],
                Readings = style.Doubt == NumberDoubt.Ambiguous ? [.. style.Choices.Select(choice => choice.TryRead(style.Example, out var value) ? value : 0)] : [],
            });
        }

        if (column.Field == "period" && PeriodForms.OrderOf(Cells(column.Header)) is var order && order != column.Dates)
        {
            if (order is { } found) return column with { Dates = found };
            questions.Add(new(QuestionCode.Dates, column.Header, "period", Cells(column.Header).First()));
        }

        return column;
    }

    /// <summary>What the texts of columns with identifiers stand for; those that stand for nothing are asked, each once.</summary>
    private ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> TextsOf(Mapping mapping, ImmutableArray<ImportQuestion>.Builder questions)
    {
        var texts = mapping.Texts;
        foreach (var column in mapping.Columns.Where(column => column.Field is "programme" or "measure" or "source" or "region"))
        {
            var known = texts.GetValueOrDefault(column.Field, Mapping.NoTexts);
            foreach (var cell in Cells(column.Header).Select(cell => cell.Trim()).Distinct(StringComparer.Ordinal).Where(cell => !known.ContainsKey(cell)))
            {
                if (IsId(column.Field, cell)) continue;
                if (IdOf(column.Field, cell) is { } id) known = known.Add(cell, id);
                else questions.Add(new(QuestionCode.Text, column.Header, column.Field, cell) { Choices = ChoicesOf(column.Field, mapping) });
            }

            if (known.Count > 0) texts = texts.SetItem(column.Field, known);
        }

        return texts;
    }

    /// <summary>A dollar sign alone beside values of a programme that does not count in dollars.</summary>
    private bool AsksDollar(Mapping mapping)
    {
        if (mapping.Texts.TryGetValue("unit", out var said) && said.ContainsKey(Magnitude.Dollar)) return false;
        var isSaid = mapping.ValueColumns.Any(column => column.Unit.Currency == Magnitude.Dollar
            || WrittenCells(column.Header).Any(cell => cell.Contains('$', StringComparison.Ordinal) && Quantity.TrySplit(cell, out _, out var beside, out _) && beside.Currency == Magnitude.Dollar));
        return isSaid && ProgrammesOf(mapping).Any(id => reference.FindProgramme(id) is { } programme && !Magnitude.Dollars.Contains(programme.Currency));
    }

    private IEnumerable<string> ProgrammesOf(Mapping mapping) =>
        mapping.Columns.FirstOrDefault(column => column.Field == "programme") is { } own
            ? Cells(own.Header).Select(cell => cell.Trim()).Distinct(StringComparer.Ordinal)
                .Select(cell => mapping.Texts.TryGetValue("programme", out var words) ? words.GetValueOrDefault(cell, cell) : cell)
            : mapping.Constants.TryGetValue("programme", out var constant) ? [constant] : [];

    private bool IsId(string field, string text) => field switch
    {
        "programme" => reference.FindProgramme(text) is not null,
        "measure" => reference.FindMeasure(text) is not null,
        "source" => reference.FindSource(text) is not null,
        _ => reference.FindRegion(text) is not null,
    };

    private string? IdOf(string field, string text)
    {
        var name = Folding.Fold(text);
        return field switch
        {
            "programme" => Only(reference.Programmes.Where(item => IsCalled(name, item.Id, item.Name) || Folding.Fold(item.Name.Fr).Split(' ').Contains(name)).Select(item => item.Id)),
            "measure" => MeasureOf(Folding.Fold(Quantity.WithoutUnit(text))),
            "source" => Only(reference.Sources.Where(item => Folding.Fold(item.Title) == name).Select(item => item.Id)),
            _ => Only(reference.Regions.Where(item => IsCalled(name, item.Id, item.Name)).Select(item => item.Id)),
        };
    }

    private static string? Only(IEnumerable<string> ids) => ids.Take(2).ToList() is [var only] ? only : null;

    private static bool IsSaid(Mapping mapping, string field) =>
        mapping.Constants.ContainsKey(field)
        || mapping.Columns.Any(column => column.Field == field)
        || (mapping.ValueColumns.Any() && mapping.ValueColumns.All(column => column.Says.ContainsKey(field)));

    private ImmutableArray<string> ChoicesOf(string field, Mapping mapping) => field switch
    {
        "programme" => [.. reference.Programmes.Select(item => item.Id)],
        "measure" => [.. reference.Measures.Select(item => item.Id)],
        "source" => [.. reference.Sources.Select(item => item.Id)],
        "region" => [.. reference.Regions.Select(item => item.Id)],
        "scope" when mapping.Constants.TryGetValue("programme", out var programme) => [.. reference.SpendScopes(programme).Select(item => item.Id)],
        _ => [],
    };

    /// <summary>Those that were text in their file: numbers of a workbook say nothing of how people write them.</summary>
    private IEnumerable<string> WrittenCells(string header)
    {
        var place = table.Header.IndexOf(header);
        return place < 0 ? [] : table.Rows.Where(row => !row.Numbers.Contains(place)).Select(row => row.Fields[place]).Where(cell => !MappedRows.IsBlank(cell));
    }

    private IEnumerable<string> Cells(string header)
    {
        var place = table.Header.IndexOf(header);
        return place < 0 ? [] : table.Rows.Select(row => row.Fields[place]).Where(cell => !MappedRows.IsBlank(cell));
    }
}
