using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>Who may ask what: every route of the application with the decision about it.</summary>
internal static class RouteDecisions
{
    /// <summary>Open to everybody, whatever the settings.</summary>
    public const string Everybody = "everybody";

    /// <summary>A line per route, <c>METHOD /pattern: permission permission</c>, in the order of the text.</summary>
    public static IReadOnlyList<string> Of(EndpointDataSource endpoints) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"{Methods(endpoint)} /{endpoint.RoutePattern.RawText!.TrimStart('/')}: {Decision(endpoint)}")
            .Where(line => !IsStaticFile(line)).Distinct().Order(StringComparer.Ordinal)];

    private static string Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } said ? string.Join(',', said.HttpMethods.Order(StringComparer.Ordinal)) : "*";

    private static string Decision(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return Everybody;
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy ?? "?").Distinct().ToList();
        return policies.Count == 0 ? "none" : string.Join(' ', policies);
    }

    /// <summary>The program's own scripts, styles, fonts and icons: everybody's, and a new one is no decision.</summary>
    private static bool IsStaticFile(string line) =>
        line.StartsWith("GET,HEAD ", StringComparison.Ordinal) && line.EndsWith(": " + Everybody, StringComparison.Ordinal);
}
