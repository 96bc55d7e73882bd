using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Answers bUnit's reference to AngleSharp.Diffing with the copy beside the tests; see build/Bunit.targets.</summary>
internal static class BunitAssemblies
{
    [ModuleInitializer]
    internal static void Register() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "AngleSharp.Diffing"
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
                : null;
}
