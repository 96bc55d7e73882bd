using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

public sealed class RouteTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    /// <summary>A new route fails here until somebody decided who may ask it, and wrote it down.</summary>
    [Fact]
    public void Routes_OfTheApplication_AreThoseDecidedAbout()
    {
        var decided = File.ReadAllLines(Path.Combine(Architecture.SourceTree.Root, "DmpAnalytics.Tests/Accounts/routes.txt")).Where(line => !line.StartsWith('#'));

        var routes = RouteDecisions.Of(shared.Application.Services.GetRequiredService<EndpointDataSource>());

        Architecture.Check.None(routes.Except(decided).Select(route => $"Nobody decided about {route}")
            .Concat(decided.Except(routes).Select(route => $"There is no {route}")));
    }
}
