namespace DmpAnalytics.Hosting;

/// <summary>HEAD is answered as GET is, without the body: so ask those who check links and who watch a page, and no route names it.</summary>
internal static class Heads
{
    /// <summary>Before the routes are looked up. The server keeps the body back, since it remembers what was asked.</summary>
    public static IApplicationBuilder UseHeads(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
