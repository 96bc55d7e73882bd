using Xunit.Abstractions;
using Xunit.Sdk;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A test of a class that runs on both stores; on PostgreSQL it says that it did not run where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DmpAnalytics.Tests.Testing." + nameof(StoreFactDiscoverer), "DmpAnalytics.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DmpAnalytics.Tests.Testing." + nameof(StoreTheoryDiscoverer), "DmpAnalytics.Tests")]
public sealed class StoreTheoryAttribute : TheoryAttribute;

public sealed class StoreFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        StoreTests.Skipped(DiagnosticMessageSink, discoveryOptions, testMethod) ?? base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class StoreTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        StoreTests.Skipped(DiagnosticMessageSink, discoveryOptions, testMethod) is { } skipped ? [skipped] : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

internal static class StoreTests
{
    private const string OnPostgres = "OnPostgres";

    public static IXunitTestCase? Skipped(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        PostgresBinaries.WhyNot is { } reason && method.TestClass.Class.Name.EndsWith(OnPostgres, StringComparison.Ordinal)
            ? new XunitSkippedDataRowTestCase(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, reason)
            : null;
}
