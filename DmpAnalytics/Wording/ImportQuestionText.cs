using DmpAnalytics.Domain;
using DmpAnalytics.Import.Mappings;

namespace DmpAnalytics.Wording;

/// <summary>What a person must say before a table can be read, as one question with its choices.</summary>
public static class ImportQuestionText
{
    private const string Area = "Mappings";

    public static string Sentence(ImportQuestion question, Language language)
    {
        var key = "question." + Code.Of(question.Code);
        return question.Code switch
        {
            QuestionCode.Numbers => Words.Format(Area, key, language, [question.Column, question.Example, .. question.Readings.Select(value => Formats.Precise(value, language))]),
            QuestionCode.Field => Words.Get(Area, $"{key}.{question.Field}", language),
            QuestionCode.Text => Words.Format(Area, $"{key}.{question.Field}", language, question.Column, question.Example),
            _ => Words.Format(Area, key, language, question.Column, question.Example),
        };
    }

    /// <summary>What a field of the canonical form is called.</summary>
    public static string Field(string field, Language language) => Words.Get(Area, "field." + field, language);

    /// <summary>The name of a field as the label of its control.</summary>
    public static string FieldLabel(string field, Language language)
    {
        var name = Field(field, language);
        return char.ToUpper(name[0], Words.Culture(language)) + name[1..];
    }
}
