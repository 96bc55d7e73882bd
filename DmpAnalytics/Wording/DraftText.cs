using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Drafts;

namespace DmpAnalytics.Wording;

/// <summary>What is said of a draft on its way in.</summary>
public static class DraftText
{
    private const string Area = "Imports";

    /// <summary>Where it stands.</summary>
    /// <param name="state">The code of its state.</param>
    /// <param name="releaseAt">The second set for it.</param>
    /// <param name="language">The language.</param>
    public static string State(string state, DateTimeOffset? releaseAt, Language language) =>
        releaseAt is { } at && state == "scheduled" ? Words.Format(Area, "state.scheduled", language, Second(at, language)) : Words.Get(Area, "state." + state, language);

    public static string Step(DraftStep step, Language language) => Words.Get(Area, "step." + Code.Of(step), language);

    /// <summary>Whether a step is done, and what it still asks.</summary>
    public static string StepState(DraftStep step, DraftReview review, Language language) => step switch
    {
        _ when step < review.Step => Words.Get(Area, "step.done", language),
        DraftStep.Reading or DraftStep.Sources when step == review.Step => Words.Get(Area, "step.questions", language),
        DraftStep.Report when step == review.Step => Words.Get(Area, review.HasErrors ? "step.errors" : "step.warnings", language),
        _ when step > review.Step => Words.Get(Area, "step.later", language),
        _ => Words.Get(Area, "step.ready", language),
    };

    public static string Phase(DraftProgress progress, Language language) => Words.Get(Area, "phase." + Code.Of(progress.Phase), language);

    /// <summary>A day and a time to the second, in Paris.</summary>
    public static string Second(DateTimeOffset at, Language language)
    {
        var local = PublicTime.Local(at);
        return Words.Format(Area, "second", language, Formats.Date(DateOnly.FromDateTime(local), language), local.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>One of the two readings of an ambiguous number: <c>« 1,234 » vaut 1 234</c>.</summary>
    public static string Reading(string written, decimal value, Language language) => Words.Format(Area, "reading", language, written, Formats.Precise(value, language));

    /// <summary>A number style by an example: <c>1 234,5</c>.</summary>
    public static string Style(string style, Language language)
    {
        var signs = style.Split('_');
        var group = signs[1] switch { "space" => " ", "comma" => ",", "point" => ".", "apostrophe" => "’", _ => "" };
        return $"1{group}234" + (signs[0] switch { "comma" => ",5", "point" => ".5", _ => "" });
    }

    /// <summary>What a code of a field is called; the code where nothing has it.</summary>
    public static string Name(string field, string code, ReferenceData reference, Language language) => field switch
    {
        "programme" => reference.FindProgramme(code)?.Name.Set(language) ?? code,
        "measure" => reference.FindMeasure(code)?.Name.Set(language) ?? code,
        "source" => reference.FindSource(code) is { } source ? Source(source, language) : code,
        "region" => reference.FindRegion(code)?.Name.Set(language) ?? code,
        _ => code,
    };

    /// <summary>Publisher, title, date.</summary>
    public static string Source(Source source, Language language) =>
        $"{source.Publisher}, {FigureText.Title(source)}" + (source.Published is { } published ? $" ({Formats.Period(published, language)})" : "");

    public static string SourceField(string column, Language language) => Words.Find(Area, "source." + column, language) ?? Words.Get(Area, "source", language);

    /// <summary>What a row is read as: measure, period, value.</summary>
    public static string Read(PreviewFigure figure, ReferenceData reference, Language language)
    {
        var measure = reference.FindMeasure(figure.Measure)?.Name.Set(language) ?? Words.Get(Area, "read.no_measure", language);
        var period = Period.TryParse(figure.Period, out var read) ? Formats.Period(read, language) : Words.Get(Area, "read.no_period", language);
        var value = figure.IsRead && decimal.TryParse(figure.Value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? figure.Unit.Length == 0 ? Formats.Precise(number, language) : $"{Formats.Precise(number, language)}\u00a0{Formats.Unit(figure.Unit, language)}"
            : Words.Get(Area, "read.no_value", language);
        return $"{measure}, {period}, {value}";
    }

    /// <summary>What a statement of a difference is about.</summary>
    public static string What(DifferenceLine line, ReferenceData reference, Language language) =>
        line.Figure is { } figure ? $"{reference.FindProgramme(figure.Programme)?.Name.Set(language)}, {FigureText.What(figure, reference, language)}, {Formats.Period(figure.Period, figure.Precision, language)}"
        : line.Target is { } target ? Words.Format(Area, "what.target", language, reference.FindMeasure(target.Measure)?.Name.Set(language) ?? "", Formats.Promised(target, language))
        : line.Name.Set(language);

    public static string Value(Figure? figure, Language language) => figure is null ? "" : Formats.Published(figure, language);

    /// <summary>Whether a changed field has a name of its own; a value stands in columns of its own.</summary>
    public static bool HasName(string field) => field != "Value" && Words.Find(Area, "property." + field, Language.En) is not null;

    /// <summary>A field that says something else: <c>emplacement : p. 1 → p. 2</c>.</summary>
    public static string Change(FieldChange change, Language language) =>
        Words.Format(Area, "property", language, Words.Get(Area, "property." + change.Field, language), change.Old, change.New);

    /// <summary>What letting it in will do, in numbers, for the button that does it.</summary>
    public static string Release(Difference difference, Language language)
    {
        if (difference.IsEmpty) return Words.Get(Area, "release.nothing", language);
        var parts = new List<string>();
        foreach (var (key, count) in (ReadOnlySpan<(string, int)>)[("release.new", difference.AddedCount), ("release.changed", difference.ChangedCount), ("release.withdrawn", difference.WithdrawnCount)])
        {
            if (count > 0) parts.Add(Words.Format(Area, key, language, Formats.Number(count, language)));
        }

        return Words.Format(Area, "release", language, string.Join(", ", parts));
    }
}
