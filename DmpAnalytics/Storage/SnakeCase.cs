using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Storage;

/// <summary>Column names: <c>HeadlineAt</c> is <c>headline_at</c>, <c>Name.Fr</c> is <c>name_fr</c>.</summary>
internal static class SnakeCase
{
    public static void Name(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.Name));
            foreach (var text in entity.GetComplexProperties())
            {
                foreach (var side in text.ComplexType.GetProperties())
                    side.SetColumnName($"{Of(text.Name)}_{Of(side.Name)}");
            }
        }
    }

    private static string Of(string name)
    {
        var column = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && column.Length > 0) column.Append('_');
            column.Append(char.ToLowerInvariant(letter));
        }

        return column.ToString();
    }
}
