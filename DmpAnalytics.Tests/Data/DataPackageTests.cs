using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;
using DmpAnalytics.Tests.Import;

namespace DmpAnalytics.Tests.Data;

public class DataPackageTests
{
    public static TheoryData<string> Names => [.. DataPackage.Shipped.Resources.Select(resource => resource.Name)];

    [Fact]
    public void Package_ItsResources_AreTheFilesThatTravel() =>
        Assert.Equal(
            ShippedData.Files().Select(file => file.Name).Order(StringComparer.Ordinal),
            DataPackage.Shipped.Resources.Select(resource => resource.Path).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void File_ItsBytes_AreThoseDescribed(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);
        var bytes = resource.ReadBytes();

        Assert.Equal(resource.Hash, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(resource.Bytes, bytes.Length);
        Assert.Equal("utf-8", resource.Encoding);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_ItsRowsAndHeader_AreThoseDescribed(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);
        var table = Table(resource);

        Assert.Equal(resource.RowCount, table.Rows.Length);
        Assert.Equal(resource.Schema.Fields.Select(field => field.Name), table.Header);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_EveryField_IsValidByItsSchema(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);
        var violations =
            from row in Table(resource).Rows
            from index in Enumerable.Range(0, row.Fields.Length)
            let field = resource.Schema.Fields[index]
            let violation = SchemaCheck.Violation(field, row.Fields[index])
            where violation is not null
            select $"{resource.Path}:{row.Line} {field.Name} {violation}";

        Assert.Empty(violations);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_ItsKeys_AreUniqueAndComplete(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);
        var table = Table(resource);
        string[][] keys = [[.. resource.Schema.Key], .. resource.Schema.Fields.Where(field => field.Constraints?.Unique == true).Select(field => new[] { field.Name })];

        foreach (var key in keys.Where(key => key.Length > 0))
        {
            var columns = key.Select(column => table.Header.IndexOf(column)).ToArray();
            var values = table.Rows.Select(row => string.Join('\n', columns.Select(column => row.Fields[column]))).ToList();

            Assert.Equal(values.Count, values.Distinct().Count());
            Assert.DoesNotContain(table.Rows, row => columns.Any(column => row.Fields[column].Length == 0));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_WhatItRefersTo_Exists(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);
        var table = Table(resource);
        foreach (var key in resource.Schema.ForeignKeys ?? [])
        {
            var other = Table(DataPackage.Shipped.Resource(key.Reference.Resource.Length == 0 ? name : key.Reference.Resource));
            var known = Column(other, key.Reference.Fields).ToHashSet();

            Assert.Empty(Column(table, key.Fields).Where(value => value.Length > 0).Except(known));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Description_OfFileAndFields_StandsInBothLanguages(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);

        Assert.All<string>([resource.Title, resource.TitleFr, resource.Description, resource.DescriptionFr], text => Assert.NotEmpty(text));
        Assert.All(resource.Schema.Fields, field =>
        {
            Assert.NotEmpty(field.Title);
            Assert.NotEmpty(field.TitleFr);
            Assert.Equal(field.Description is null, field.DescriptionFr is null);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_ItsColumns_AreThoseTheImportKnows(string name)
    {
        var resource = DataPackage.Shipped.Resource(name);
        var kind = Assert.Single(ImportCatalog.All, kind => kind.FileNames.Contains(resource.Path));

        Assert.Equal(resource.Schema.Fields.Select(field => field.Name), kind.Columns);
    }

    [Theory]
    [InlineData("dossiers", "period", "2011-13")]
    [InlineData("dossiers", "period", "")]
    [InlineData("dossiers", "qualifier", "nearly")]
    [InlineData("dossiers", "value", "1,5")]
    [InlineData("dossiers", "value", "9300000000000")]
    [InlineData("programmes", "country", "fra")]
    [InlineData("deflators", "year", "11")]
    [InlineData("targets", "due", "2013-12")]
    [InlineData("targets", "value", "-1")]
    [InlineData("sources", "url", "example.org")]
    [InlineData("population", "value", "1.5")]
    public void Violation_OfAWrongField_IsFound(string resource, string column, string value) =>
        Assert.NotNull(SchemaCheck.Violation(
            DataPackage.Shipped.Resource(resource).Schema.Fields.Single(field => field.Name == column), value));

    [Theory]
    [InlineData("2011", true)]
    [InlineData("2011-Q2", true)]
    [InlineData("2016-12/2017-11", true)]
    [InlineData("2011-Q1/2011-Q2", false)]
    [InlineData("2011-1", false)]
    public void Pattern_OfAPeriod_IsTheOneTextForm(string text, bool isPeriod) =>
        Assert.Equal(
            isPeriod,
            Regex.IsMatch(text, DataPackage.Shipped.Resource("dossiers").Schema.Fields.Single(field => field.Name == "period").Constraints!.Pattern!));

    private static IEnumerable<string> Column(TextTable table, string column)
    {
        var index = table.Header.IndexOf(column);
        return table.Rows.Select(row => row.Fields[index]);
    }

    private static TextTable Table(DataResource resource)
    {
        var issues = new IssueList();
        var table = CsvTable.Read(new ImportFile(resource.Path, resource.ReadBytes()), FileForm.Canonical, issues);
        Assert.Empty(issues.InOrder());
        return table!;
    }
}
