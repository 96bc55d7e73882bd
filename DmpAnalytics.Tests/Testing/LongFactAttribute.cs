using Xunit.Abstractions;
using Xunit.Sdk;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A test that is only there with <c>DMP_LONG=1</c>: it starts the program several times, and a shorter one beside it tries the same.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DmpAnalytics.Tests.Testing." + nameof(LongFactDiscoverer), "DmpAnalytics.Tests")]
public sealed class LongFactAttribute : FactAttribute;

public sealed class LongFactDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    private readonly StoreFactDiscoverer discoverer = new(sink);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Environment.GetEnvironmentVariable("DMP_LONG") == "1" ? discoverer.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
