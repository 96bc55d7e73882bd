using System.Text.RegularExpressions;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Tests.Storage;

/// <summary>
/// The program takes its models as they were written into the folders <c>CompiledModels</c>. Where one of these tests fails, the
/// configurations have changed since: <c>dotnet run --project build/Migrations</c> writes them again.
/// </summary>
public sealed class CompiledModelTests
{
    /// <summary>A compiled model also says of a part of a row in which table it lies; the tables themselves, which are compared too, say the same.</summary>
    private static readonly Regex SaysWhere = new(@"^ *(Annotations: |Relational:(FunctionName|Schema|SqlQuery|TableName|ViewName|ViewSchema): .*)\s*$");

    [Fact]
    public void Model_OfTheStoreInAFile_IsWhatTheConfigurationsSay() =>
        Agrees(new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite().Options), "figures");

    [Fact]
    public void Model_OfTheStoreOnAServer_IsWhatTheConfigurationsSay() =>
        Agrees(new PostgresStoreContext(new DbContextOptionsBuilder<PostgresStoreContext>().UseNpgsql().Options), "figures");

    [Fact]
    public void Model_OfAccountsInAFile_IsWhatTheConfigurationsSay() =>
        Agrees(new SqliteAccountsContext(new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite().Options), "access_tokens");

    [Fact]
    public void Model_OfAccountsOnAServer_IsWhatTheConfigurationsSay() =>
        Agrees(new PostgresAccountsContext(new DbContextOptionsBuilder<PostgresAccountsContext>().UseNpgsql().Options), "access_tokens");

    private static void Agrees(DbContext context, string table)
    {
        using var _ = context;
        var configured = context.GetService<IModelSource>().GetModel(context, context.GetService<ModelCreationDependencies>(), designTime: false);

        Assert.StartsWith(context.GetType().Namespace + ".CompiledModels.", context.Model.GetType().Namespace, StringComparison.Ordinal);
        Assert.NotSame(context.Model, configured);
        Assert.Contains(Told(configured), line => line.Contains(table, StringComparison.Ordinal));
        Assert.Equal(Told(configured), Told(context.Model));
    }

    /// <summary>
    /// All that a model says of rows, tables and the way between them, a line for each thing; without the rows of queries in SQL that other
    /// tests asked meanwhile, which a model keeps.
    /// </summary>
    private static List<string> Told(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(row => row.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n')).Where(line => !SaysWhere.IsMatch(line)),
        .. model.GetAnnotations().Select(annotation => $"{annotation.Name}: {annotation.Value}"),
        .. model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n'),
        .. model.GetEntityTypes().SelectMany(row => row.GetFlattenedProperties()).Select(Told),
    ];

    private static string Told(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        return string.Join(
            " | ",
            property.DeclaringType.Name,
            property.Name,
            property.GetColumnName(),
            mapping.StoreType,
            mapping.GetType(),
            mapping.Converter?.GetType(),
            property.GetValueConverter()?.GetType(),
            property.GetProviderClrType(),
            property.GetValueComparer().GetType(),
            property.GetKeyValueComparer().GetType(),
            property.GetProviderValueComparer().GetType(),
            property.GetValueGeneratorFactory(),
            property.Sentinel,
            property.GetMaxLength(),
            property.GetPrecision(),
            property.GetScale(),
            property.IsUnicode());
    }
}
