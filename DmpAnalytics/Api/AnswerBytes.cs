using System.Text.Json;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Api;

/// <summary>An answer in the JSON of the programming interface, as a file of its own.</summary>
internal static class AnswerBytes
{
    public static byte[] Of(Answer answer, ReferenceData reference, Language language, IServiceProvider services)
    {
        var form = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return JsonSerializer.SerializeToUtf8Bytes(AnswerJson.Of(answer, reference, language), form);
    }
}
