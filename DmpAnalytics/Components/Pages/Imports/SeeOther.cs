using Microsoft.Net.Http.Headers;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>What was sent is done or refused; what came of it stands at an address of this site (303).</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers[HeaderNames.Location] = address;
        return Task.CompletedTask;
    }
}
