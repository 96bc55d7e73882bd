namespace DmpAnalytics.Hosting;

/// <summary>
/// Who may open the hub of circuits: pages of this site. Browsers let any page connect anywhere by web socket and say where it
/// comes from; a page of another site would act with the cookies of whoever reads it.
/// </summary>
internal static class CircuitDoor
{
    public const string Hub = "/_blazor";

    public static IApplicationBuilder UseCircuitDoor(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Hub) || IsOwn(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && new HostString(from.Authority) == Full(request.Host) && from.Scheme == request.Scheme)
            || origin == $"{request.Scheme}://{request.Host}";
    }

    /// <summary>As an address writes it: without the port that goes without saying.</summary>
    private static HostString Full(HostString host) => host.Port is 80 or 443 ? new(host.Host) : host;
}
