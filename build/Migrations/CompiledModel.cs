using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

namespace Migrations;

/// <summary>The model of a context as code, which the program takes instead of making it at every start.</summary>
internal static class CompiledModel
{
    /// <summary>Writes the model into the folder of its namespace, which then holds nothing else. The same model gives the same bytes.</summary>
    public static async Task WriteAsync(IServiceProvider design, DbContext context, string space, string root)
    {
        var options = new CompiledModelCodeGenerationOptions
        {
            ContextType = context.GetType(),
            ModelNamespace = space,
            Language = "C#",
            UseNullableReferenceTypes = true,
        };
        var files = design.GetRequiredService<ICompiledModelCodeGeneratorSelector>().Select(options)
            .GenerateModel(context.GetService<IDesignTimeModel>().Model, options)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();

        var folder = Path.Combine(root, Path.Combine(space.Split('.')));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);

        // A new id is given out at each writing; the model is told from others by what it says instead.
        var id = IdIn(files);
        var told = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => file.Code.Replace(id, "", StringComparison.Ordinal))))));
        foreach (var file in files)
            await File.WriteAllTextAsync(Path.Combine(folder, file.Path), file.Code.Replace(id, Guid.ParseExact(told[..32], "N").ToString(), StringComparison.Ordinal));

        Console.WriteLine($"{space}: {files.Count} files");
    }

    private static string IdIn(IEnumerable<ScaffoldedFile> files)
    {
        const string before = "modelId: new Guid(\"";
        var code = files.Select(file => file.Code).Single(code => code.Contains(before, StringComparison.Ordinal));
        return code.Substring(code.IndexOf(before, StringComparison.Ordinal) + before.Length, Guid.Empty.ToString().Length);
    }
}
