using DmpAnalytics.Analysis;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.Mvc;

namespace DmpAnalytics.Api;

/// <summary>The whole data set as a Frictionless Data Package, on any data version.</summary>
internal static class PackageApi
{
    public const string CsvType = "text/csv; charset=utf-8; header=present";

    private const string JsonType = "application/json; charset=utf-8";

    public static void MapPackage(this RouteGroupBuilder group)
    {
        group.MapGet("/datapackage.json", Description).DescribeFile("datapackage", "application/json", "data");
        group.MapGet("/{file}.csv", File).DescribeFile("package_file", "text/csv", "data");
    }

    private static async Task<IResult> Description(HttpRequest request, ListAnswer list, DataReader reader, Historian historian, CancellationToken cancellationToken)
    {
        var asked = await list.AskedAsync(request);
        if (!asked.IsAnswered) return RefusalJson.Of(asked.Problems, ApiLanguage.Of(request));

        var version = asked.Value.Reference.Version;
        var made = (await historian.VersionsAsync(cancellationToken)).Single(each => each.Number == version);
        var files = PackageFiles.Of(await reader.DataSetAsync(version, cancellationToken));
        var origin = new Uri($"{request.Scheme}://{request.Host}");
        return TypedResults.Bytes(
            PackageDescriptor.Write(files, version, made.At, file => new Uri(origin, AppUrls.PackageFile(file.FileName, version)).AbsoluteUri), JsonType);
    }

    private static async Task<IResult> File(
        [FromRoute] string file, HttpRequest request, ListAnswer list, DataReader reader, CancellationToken cancellationToken)
    {
        var asked = await list.AskedAsync(request);
        if (!asked.IsAnswered) return RefusalJson.Of(asked.Problems, ApiLanguage.Of(request));

        var files = PackageFiles.Of(await reader.DataSetAsync(asked.Value.Reference.Version, cancellationToken));
        return files.FirstOrDefault(each => each.Name == file) is { } found
            ? TypedResults.Bytes(found.Bytes, CsvType)
            : RefusalJson.NoSuchAddress(request);
    }
}
