using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>
/// One entry of the log, as it is stored and hashed: every part is text, so that what is proved is what was written.
/// Numbers start at 1 and leave no hole.
/// </summary>
/// <param name="Number">Its place.</param>
/// <param name="At">UTC, <c>2026-11-22T05:01:02.003Z</c>.</param>
/// <param name="Actor">Who, by name.</param>
/// <param name="Account">The id of their account, or null.</param>
/// <param name="Via">The code of <see cref="ActorChannel"/>.</param>
/// <param name="Action">The code of <see cref="LogAction"/>.</param>
/// <param name="SubjectKind">The code of <see cref="LogSubjectKind"/>.</param>
/// <param name="SubjectId">Number or public id of the subject.</param>
/// <param name="Before"><see cref="CanonicalJson"/> of an object, or null.</param>
/// <param name="After"><see cref="CanonicalJson"/> of an object, or null.</param>
/// <param name="Reason">Empty where none is asked for.</param>
public sealed record LogEntry(
    long Number,
    string At,
    string Actor,
    string? Account,
    string Via,
    string Action,
    string SubjectKind,
    string SubjectId,
    string? Before,
    string? After,
    string Reason)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>
    /// The canonical form: a JSON object on one line, its keys in this order, written as <see cref="CanonicalJson"/>:
    /// <c>{"number":1,"at":"…","actor":"…","account":null,"via":"…","action":"…","subject_kind":"…","subject_id":"…","before":null,"after":{…},"reason":"…"}</c>.
    /// </summary>
    public string Canonical
    {
        get
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"{{\"number\":{Number}");
            Add("at", At);
            Add("actor", Actor);
            Add("account", Account);
            Add("via", Via);
            Add("action", Action);
            Add("subject_kind", SubjectKind);
            Add("subject_id", SubjectId);
            text.Append(",\"before\":").Append(Before ?? "null");
            text.Append(",\"after\":").Append(After ?? "null");
            Add("reason", Reason);
            return text.Append('}').ToString();

            void Add(string name, string? value) =>
                text.Append(",\"").Append(name).Append("\":").Append(value is null ? "null" : CanonicalJson.Quoted(value));
        }
    }

    /// <summary>The entry that tells an event under a number.</summary>
    public static LogEntry Of(long number, LogEvent told) => new(
        number,
        Time(told.At),
        told.By.Name,
        told.By.Account,
        Code.Of(told.By.Via),
        Code.Of(told.Action),
        Code.Of(told.Subject.Kind),
        told.Subject.Id,
        TextOf(told.Before),
        TextOf(told.After),
        told.Reason);

    /// <summary>A moment as entries write it.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string? TextOf(JsonObject? value) => value is null ? null : CanonicalJson.Of(value);
}
