using System.Text.Json;

namespace DmpAnalytics.Api;

/// <summary>What is sent to an address that takes JSON.</summary>
internal static class JsonBody
{
    /// <summary>Null for a body of another kind, and for one that is no such JSON.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            return await request.ReadFromJsonAsync<T>(cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
